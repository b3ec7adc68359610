import { addressOf, frame, noteAddress } from './shown-address'

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The same form on another page: with the same address and the same intent, and at the same position among such forms. */
export function counterpartOf(form: HTMLFormElement, page: Document): HTMLFormElement | null {
  const same = (document: Document) =>
    [...document.querySelectorAll<HTMLFormElement>('main form')].filter(
      (each) => markOf(each) === markOf(form),
    )
  return same(page)[Math.max(0, same(document).indexOf(form))] ?? null
}

function markOf(form: HTMLFormElement): string {
  const address = new URL(form.getAttribute('action') || '', location.href)
  const intents = form.querySelectorAll<HTMLInputElement | HTMLButtonElement>('[name=intent]')
  return [address.pathname, ...[...intents].map(({ value }) => value)].join(' ')
}

/**
 * Replaces the element that a live form names by the new one, and likewise the elements marked `data-live-part`.
 * @returns whether the new page has one.
 */
export function showPart(form: HTMLFormElement, page: Document): boolean {
  const { live = '' } = form.dataset
  const next = live && page.getElementById(live)
  const old = live && document.getElementById(live)
  if (!next || !old) return false
  old.replaceWith(next)
  // Other elements of the page that show the same facts.
  for (const part of document.querySelectorAll('[data-live-part]')) {
    const successor = page.getElementById(part.id)
    if (successor) part.replaceWith(successor)
  }
  next.querySelector<HTMLElement>('[data-focus]')?.focus()
  return true
}

/**
 * Shows the page that answers a form in place of the form's page: its title, its content, and the focus on what to read
 * first. What was typed into other forms of the page stays; so do passwords and files, which no server sends back.
 */
export function showPage(form: HTMLFormElement, page: Document, address: URL): void {
  const old = document.getElementById('main')
  const next = page.getElementById('main')
  if (!old || !next) return location.assign(address)
  bringSheets(page)
  for (const each of old.querySelectorAll('form')) {
    const successor = counterpartOf(each, page)
    if (successor) carryOver(each, successor, each === form)
  }
  old.replaceChildren(...next.childNodes)
  document.title = page.title
  if (address.pathname !== location.pathname) {
    history.replaceState(null, '', address)
    noteAddress()
  }
  focusOnNews(old)
  document.dispatchEvent(new Event('shown'))
}

/**
 * Shows the page to which an accepted form leads, as if the browser had gone there: with its address, an entry in the
 * history, its title and frame, and scrolled to its beginning.
 * @returns whether it could. If the page needs a script that prepares it only once, when it is loaded, the browser itself
 * has to go there.
 */
export function showNextPage(page: Document, to: URL): boolean {
  const [old, next] = [frame(), frame(page)]
  if (!old || !next || page.querySelector('[data-follow], [data-verifier]')) return false
  bringSheets(page)
  const isHere = addressOf(to) === addressOf(location)
  history[isHere ? 'replaceState' : 'pushState'](null, '', addressOf(to))
  old.replaceWith(next)
  noteAddress()
  document.title = page.title
  document.documentElement.lang = page.documentElement.lang
  scrollTo(0, 0)
  focusOnNews(next)
  if (to.hash) location.replace(to.hash)
  document.dispatchEvent(new Event('arrived'))
  return true
}

/** Adds the style sheets of a page that are not here yet. The existing ones stay: adding them again would delay them. */
function bringSheets(page: Document) {
  for (const sheet of page.querySelectorAll('head > [rel=stylesheet]')) {
    const same = `head > [href="${sheet.getAttribute('href')}"]`
    if (!document.querySelector(same)) document.head.append(sheet)
  }
}

/** Moves the focus to what to read first in a new part of the page. */
function focusOnNews(part: Element) {
  const told = ['[data-focus]', '[role=alert]', '[data-answer] > *', 'h1']
  focusOn(told.flatMap((what) => part.querySelector<HTMLElement>(what) ?? [])[0])
}

function focusOn(element: HTMLElement | undefined) {
  if (!element) return
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus()
}

/** @param isSent whether the server has answered this form: then its values of most fields are the newer ones. */
function carryOver(from: HTMLFormElement, to: HTMLFormElement, isSent: boolean) {
  for (const control of controlsOf(from)) {
    const alike = ({ name, type }: Control) => name === control.name && type === control.type
    const place = controlsOf(from).filter(alike).indexOf(control)
    const successor = controlsOf(to).filter(alike)[place]
    if (successor && (!isSent || isNeverSentBack(control))) copy(control, successor)
  }
}

/** A wrong password has to be typed again. */
function isNeverSentBack({ type, autocomplete }: Control): boolean {
  return type === 'file' || (type === 'password' && autocomplete !== 'current-password')
}

function copy(from: Control, to: Control) {
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) {
    if (from.type === 'file') to.files = from.files
    else if (from.type === 'radio' || from.type === 'checkbox') to.checked = from.checked
    else if (from.value !== from.defaultValue || from.type === 'password') to.value = from.value
  } else if (from.value !== '') to.value = from.value
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('input:not([type=hidden]), select, textarea')]
}
