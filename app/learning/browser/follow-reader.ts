import { keepPlace } from './keep-place'
import { readStyle, writeStyle } from '../../design/frame/reading-style'

/**
 * Follows a reader through the lesson of the page, from what they scroll or press on: marks in its contents where they are,
 * tells how many minutes are left, lets the link for what is unclear begin there, keeps where they stop, and sets the lesson as they choose without loading it anew. Loaded when
 * somebody reads on; without it the same is chosen by the buttons' own form.
 */
export function followReader(): void {
  const tellPlace = keepPlace()
  let asked = false
  const look = () => {
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      tellPlace(mark())
    })
  }
  document.addEventListener('scroll', look, { passive: true })
  document.addEventListener('submit', setStyle, true)
  look()
}

function links(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('.contents a[data-left]')]
}

/** The link to the section that is read: whose heading was the last to pass the upper third of the window. */
function linkHere(): HTMLAnchorElement | undefined {
  return links().findLast((link) => {
    const heading = document.getElementById(link.hash.slice(1))
    return heading && heading.getBoundingClientRect().top < innerHeight / 3
  })
}

/** @returns the id of the section that is read. */
function mark(): string | null {
  const here = linkHere()
  for (const link of links()) {
    if (link === here) link.ariaCurrent = 'true'
    else link.removeAttribute('aria-current')
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-remark]')) {
    const query = new URLSearchParams(link.search)
    if (here) query.set('at', here.hash.replace('#section-', ''))
    link.search = query.toString()
  }
  const left = document.querySelector<HTMLElement>('[data-minutes-left]')
  if (left) {
    const minutes = here ? minutesLeft(here) : 0
    left.hidden = minutes < 1
    left.textContent = (left.dataset.minutesLeft ?? '').replace('#', String(minutes))
  }
  return here?.hash.slice(1) ?? null
}

/**
 * Whole minutes from where the reader is to the end of the lesson, 0 at its end: what is left where the section begins, less the
 * share of the section that was passed.
 */
function minutesLeft(here: HTMLAnchorElement): number {
  const all = links()
  const next = all[all.indexOf(here) + 1]
  const top = (element: Element | null) => element?.getBoundingClientRect().top ?? NaN
  const headingOf = (link: HTMLAnchorElement) => document.getElementById(link.hash.slice(1))
  const begin = top(headingOf(here))
  const end = top(next ? headingOf(next) : document.querySelector('.lesson-end'))
  const passed = Math.min(1, Math.max(0, (innerHeight / 3 - begin) / (end - begin) || 0))
  const [from, to] = [Number(here.dataset.left), Number(next?.dataset.left ?? 0)]
  return Math.round(from - passed * (from - to))
}

/** Keeps a style in the browser as the server would, and sets the lesson by it where it stands. */
function setStyle(event: SubmitEvent) {
  const { target: form, submitter } = event
  if (!(form instanceof HTMLFormElement) || form.dataset.readingStyle === undefined) return
  if (!(submitter instanceof HTMLButtonElement)) return
  event.preventDefault()
  const style = { ...readStyle(document.cookie), [submitter.name]: submitter.value }
  document.cookie = writeStyle(style)
  const lesson = form.closest<HTMLElement>('[data-lesson]')
  const same = form.querySelectorAll<HTMLButtonElement>(`button[name="${submitter.name}"]`)
  for (const button of same) button.ariaPressed = String(button === submitter)
  if (!lesson) return
  if (submitter.value === 'usual') delete lesson.dataset[submitter.name]
  else lesson.dataset[submitter.name] = submitter.value
}
