type Row = HTMLElement

/**
 * A list marked `data-ordering` shows its rows in the order of their places. Choosing a place moves the row there, the
 * buttons move it by one, and the other rows make room. Without this script people choose places one by one. It listens on
 * the document, because forms are replaced.
 */
export function letRowsMove(): void {
  arrangeAll()
  new MutationObserver(arrangeAll).observe(document.body, { childList: true, subtree: true })

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-move]')
    const row = button && button.closest<Row>('[data-ordering] > *')
    if (!row) return
    move(row, placeOf(row) + Number(button.dataset.move))
    button.focus()
    selectOf(row)?.dispatchEvent(new Event('change', { bubbles: true }))
  })

  // Capturing: the order must be complete before the script that saves it reads the form.
  document.addEventListener(
    'change',
    ({ target }) => {
      const row = target instanceof Element && target.closest<Row>('[data-ordering] > *')
      if (!row || !(target instanceof HTMLSelectElement)) return
      if (Number(target.value) === placeOf(row)) return
      move(row, Number(target.value))
      target.focus()
    },
    true,
  )
}

/** Prepares lists that are new on the page. */
function arrangeAll() {
  for (const list of document.querySelectorAll<HTMLElement>('[data-ordering=""]')) {
    list.dataset.ordering = 'ready'
    const rows = rowsOf(list).sort((a, b) => chosenPlace(a) - chosenPlace(b))
    list.append(...rows)
    for (const button of list.querySelectorAll<HTMLElement>('[data-move]')) button.hidden = false
    renumber(list)
  }
}

/** Moves a row to a place, counted from 1, and announces it. */
function move(row: Row, place: number) {
  const list = row.parentElement
  const others = list && rowsOf(list).filter((each) => each !== row)
  if (!others) return
  list.insertBefore(row, others[place - 1] ?? null)
  renumber(list)
  const news = list.parentElement?.querySelector('[data-ordering-news]')
  if (news) news.textContent = (row.dataset.moved ?? '').replace('#', String(place))
}

function renumber(list: HTMLElement) {
  const rows = rowsOf(list)
  for (const [index, row] of rows.entries()) {
    const select = selectOf(row)
    if (select) select.value = String(index + 1)
    for (const button of row.querySelectorAll<HTMLElement>('[data-move]')) {
      const end = Number(button.dataset.move) < 0 ? 0 : rows.length - 1
      button.setAttribute('aria-disabled', String(index === end))
    }
  }
}

function rowsOf(list: HTMLElement): Row[] {
  return [...list.querySelectorAll<Row>(':scope > *')]
}

function placeOf(row: Row): number {
  return row.parentElement ? rowsOf(row.parentElement).indexOf(row) + 1 : 0
}

function selectOf(row: Row): HTMLSelectElement | null {
  return row.querySelector('select')
}

function chosenPlace(row: Row): number {
  return Number(selectOf(row)?.value)
}
