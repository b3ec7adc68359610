/**
 * Forms marked `data-live="id"` are sent without leaving the page: the element with that id is replaced by
 * its successor from the answer. Without this script the same form loads the same page as a whole.
 */
export function sendFormsInPlace(): void {
  document.addEventListener('submit', (event) => void send(event))
}

async function send(event: SubmitEvent) {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
  const id = form.dataset.live
  if (!id) return
  event.preventDefault()
  if (form.ariaBusy === 'true') return
  form.ariaBusy = 'true'
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: fieldsOf(form, event.submitter),
    })
    if (leadsElsewhere(response)) return location.assign(response.url)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const next = page.getElementById(id)
    const old = document.getElementById(id)
    if (!next || !old) return location.assign(response.url)
    old.replaceWith(next)
    replaceParts(page)
    next.querySelector<HTMLElement>('[data-focus]')?.focus()
  } catch {
    // No line: let the browser say so, and keep what was typed.
    delete form.dataset.live
    form.requestSubmit(event.submitter)
  } finally {
    form.ariaBusy = null
  }
}

/** What elsewhere on the page tells of the same: elements marked `data-live-part`, by their ids. */
function replaceParts(page: Document) {
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const next = page.getElementById(part.id)
    if (next) part.replaceWith(next)
  }
}

/** What the browser itself would send, with the button that was pressed. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form, submitter)) fields.append(name, String(value))
  return fields
}

/** Whether the answer is another page, which must then have its own address. */
function leadsElsewhere(response: Response): boolean {
  return response.redirected && new URL(response.url).pathname !== location.pathname
}
