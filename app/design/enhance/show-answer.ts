import { placesOfPage } from './places-of-page'
import { refusalMessages } from '../words/refusal-messages'
import { newsOf, pageLanguage, show, tell } from './form-news'
import { counterpartOf, showNextPage, showPage, showPart } from './show-page'

/**
 * Shows the page that came with the answer to an accepted form: only its part if it is the same page, otherwise in place of
 * this page. Announces the page (`came`) to scripts that keep pages.
 * @param answer the page, as HTML, and what its answer said.
 * @returns whether it could; otherwise the browser goes there.
 */
export function showNext(
  form: HTMLFormElement,
  to: URL,
  { text, headers }: { text: string; headers: Headers },
): boolean {
  if (to.origin !== location.origin) return false
  const page = new DOMParser().parseFromString(text, 'text/html')
  const isHere = to.pathname + to.search === location.pathname + location.search
  const isShown = (isHere && showPart(form, page)) || showNextPage(page, to)
  if (isShown) {
    const detail = { url: to.pathname + to.search, text, headers: [...headers] }
    document.dispatchEvent(new CustomEvent('came', { detail }))
  }
  return isShown
}

/** An answer that leads to no other page, the address that gave it, and a function that sends the form again. */
type Refused = { response: Response; text: string; address: URL; sendAgain: () => void }

/**
 * Shows an answer that leads to no other page: in place of the form; or below the form, if the answer is a page without
 * that form or the server failed.
 */
export function showRefused(
  form: HTMLFormElement,
  { response, text, address, sendAgain }: Refused,
): void {
  const { status, headers } = response
  const words = refusalMessages[pageLanguage()]
  if (status === 503 && headers.has('X-Cannot-Save')) return void tell(form, words.cannotSave)
  if (status === 502 || status === 503 || status === 504) return void tell(form, words.busy)
  if (status >= 500) {
    tell(form, words.fault.replace('#', headers.get('X-Request-Id') ?? String(status)))
    return
  }
  const page = new DOMParser().parseFromString(text, 'text/html')
  // A page without this form would remove what was typed, so its message is shown here.
  if (headers.has('X-Form-Refused') || !(response.ok || counterpartOf(form, page))) {
    tellRefusal(form, page, sendAgain)
  } else if (!showPart(form, page)) showPage(form, page, address)
}

/**
 * Shows the message of a refusal. If people must sign in or enter a code first, the link opens a separate page, so that
 * they do not leave this one. When they come back from the page of the code, the form is sent once more; without a code it
 * would be refused again, and nothing would be lost.
 */
function tellRefusal(form: HTMLFormElement, page: Document, sendAgain: () => void) {
  const parts = [...page.querySelectorAll('main h1, main .lead')].map((part) => part.textContent)
  tell(form, parts.join('. ').replaceAll('..', '.'))
  const { signIn = '' } = placesOfPage()
  const way = page.querySelector<HTMLAnchorElement>(`main a[href^="${signIn}"]`)
  if (way) {
    const to = new URL(way.getAttribute('href') ?? '', location.href)
    const isCode = to.pathname !== signIn
    to.searchParams.set('next', location.pathname + location.search)
    const link = document.createElement('a')
    Object.assign(link, { href: to.pathname + to.search, target: '_blank', rel: 'opener' })
    link.textContent = isCode ? way.textContent : refusalMessages[pageLanguage()].signIn
    newsOf(form).append(' ', link)
    show(form)
    if (isCode) link.addEventListener('click', () => sendOnReturn(form, sendAgain))
  }
}

function sendOnReturn(form: HTMLFormElement, sendAgain: () => void): void {
  const whenSeen = () => {
    if (document.visibilityState !== 'visible') return
    document.removeEventListener('visibilitychange', whenSeen)
    if (form.isConnected) sendAgain()
  }
  document.addEventListener('visibilitychange', whenSeen)
}
