import { placesOfPage } from './places-of-page'
import { refusalMessages } from '../words/refusal-messages'
import { newsOf, pageLanguage, show, tell } from './form-news'
import { counterpartOf, showNextPage, showPage, showPart } from './show-page'

/**
 * Shows the page that came with the answer to an accepted form: its part where it is the same page, and otherwise in place of
 * this one.
 *
 * @param text the page, as HTML.
 * @returns whether it could: otherwise the browser goes there.
 */
export function showNext(form: HTMLFormElement, to: URL, text: string): boolean {
  if (to.origin !== location.origin) return false
  const page = new DOMParser().parseFromString(text, 'text/html')
  const isHere = to.pathname + to.search === location.pathname + location.search
  return (isHere && showPart(form, page)) || showNextPage(page, to)
}

/** An answer that leads nowhere, the address that gave it, and what sends the form once more. */
type Refused = { response: Response; text: string; address: URL; sendAgain: () => void }

/**
 * Shows what was answered to a form that leads nowhere: in its place; or, where the answer is a page without it, or the server
 * failed, at its end.
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
  // A page without this form would take away what was typed into it: what it says is said here.
  if (headers.has('X-Form-Refused') || !(response.ok || counterpartOf(form, page))) {
    tellRefusal(form, page, sendAgain)
  } else if (!showPart(form, page)) showPage(form, page, address)
}

/**
 * Says what the page of a refusal says. Whoever must say first who they are does so without leaving this page: in the page
 * that the link leads to. When they come back from the page of the code, what was typed is sent once more; were it not
 * given, the form would be refused again, and nothing lost.
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
