import { placesOfPage } from './places-of-page'
import { isLanguage } from '../../platform/i18n/language'
import { leadsTo, sentByScript, showsNext } from '../../platform/http/sent-by-script'
import { counterpartOf, loadOnReturn, showNextPage, showPage, showPart } from './show-page'
import { sendingMessages } from '../words/sending-messages'

/** How long an answer may take, in milliseconds; after the first, whoever waits is told. */
const timeoutsMs = { silent: 1_000, whole: 60_000 }

/**
 * Sends every form that is posted without leaving its page, so that a page with all that was typed is given up for
 * nothing but the page that follows it. A refused form is shown again in place; when the browser is offline, or the server
 * fails, the form says so and can be sent again by the same button. A form marked `data-live="id"` stays on its page:
 * the element with that id is replaced by its successor. One marked `data-show-next` is answered with the page that it
 * leads to, which is shown in place of its own. Without this script the browser sends the same form.
 */
export function sendForms(): void {
  history.scrollRestoration = 'auto'
  loadOnReturn()
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
    if (form.getAttribute('method') !== 'post' || isAnsweredOffline(form)) return
    event.preventDefault()
    void sendForm(form, event.submitter)
  })
  addEventListener('pageshow', () => {
    // A page that the browser kept comes back as it was left: ready to be sent.
    for (const form of document.querySelectorAll<HTMLFormElement>('form[aria-busy]')) {
      form.ariaBusy = null
    }
  })
}

/** Sends a form as its button would, once at a time. */
export async function sendForm(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<void> {
  if (form.ariaBusy === 'true') return
  form.ariaBusy = 'true'
  tell(form, '')
  const slow = setTimeout(() => tell(form, wordsOfPage().sending), timeoutsMs.silent)
  let isLeaving = false
  const fields = fieldsOf(form, submitter)
  try {
    const response = await fetch(addressOf(form), {
      method: 'POST',
      headers: { [sentByScript]: isShowingNext(form) ? showsNext : '1', Accept: 'text/html' },
      body: fields,
      signal: AbortSignal.timeout(timeoutsMs.whole),
    })
    const text = await response.text()
    tell(form, '')
    // Another form has led on meanwhile: whose answer comes late leads nobody back.
    if (!form.isConnected) return
    isLeaving = await settle({ form, submitter, fields }, response, text)
  } catch {
    tell(form, wordsOfPage().offline)
  } finally {
    clearTimeout(slow)
    if (!isLeaving) form.ariaBusy = null
  }
}

/** A form that was sent: by which button, and what was in it. */
type Sent = { form: HTMLFormElement; submitter: HTMLElement | null; fields: Fields }

type Fields = FormData | URLSearchParams

/** Does what an answer asks for. @returns whether the page is being left. */
async function settle(
  { form, submitter, fields }: Sent,
  response: Response,
  text: string,
): Promise<boolean> {
  const { status, headers } = response
  const words = wordsOfPage()
  const next = headers.get(leadsTo)
  if (next !== null) {
    form.dispatchEvent(new CustomEvent<Fields>('sent', { bubbles: true, detail: fields }))
    return go(form, new URL(next, location.href), text)
  }
  if (status === 503 && headers.has('X-Cannot-Save')) return tell(form, words.cannotSave)
  if (status === 502 || status === 503 || status === 504) return tell(form, words.busy)
  if (status >= 500) {
    return tell(form, words.fault.replace('#', headers.get('X-Request-Id') ?? String(status)))
  }
  const page = new DOMParser().parseFromString(text, 'text/html')
  // A page without this form would take away what was typed into it: what it says is said here.
  if (headers.has('X-Form-Refused') || !(response.ok || counterpartOf(form, page))) {
    return tellRefusal(form, page, submitter)
  }
  if (!showPart(form, page)) showPage(form, page, addressOf(form))
  return false
}

/** Whether the page that a form leads to is wanted together with the answer. */
function isShowingNext({ dataset }: HTMLFormElement): boolean {
  return dataset.showNext !== undefined || dataset.live !== undefined
}

/** Goes where an accepted form leads. @param text of the page there; empty when it did not come with the answer. */
function go(form: HTMLFormElement, to: URL, text: string): boolean {
  const isHere = to.pathname + to.search === location.pathname + location.search
  if (text && to.origin === location.origin) {
    const page = new DOMParser().parseFromString(text, 'text/html')
    if (isHere && showPart(form, page)) return false
    if (showNextPage(page, to)) return false
  }
  if (!isHere || to.origin !== location.origin) location.assign(to)
  else if (!to.hash) location.replace(to)
  else {
    // A new fragment alone loads nothing; and a page that is loaded again would stay where it was scrolled to.
    history.replaceState(null, '', to)
    history.scrollRestoration = 'manual'
    location.reload()
  }
  return true
}

/** What the browser itself would send, with the button that was pressed. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): Fields {
  const fields = new FormData(form, submitter)
  if (form.enctype === 'multipart/form-data') return fields
  return new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))
}

/** Read as it is written: a field may be named like the property. */
function addressOf(form: HTMLFormElement): URL {
  return new URL(form.getAttribute('action') || location.href, location.href)
}

/** The verification page answers offline, by its worker, what the browser itself asks for. */
function isAnsweredOffline(form: HTMLFormElement): boolean {
  return form.closest('[data-verifier]') !== null && Boolean(navigator.serviceWorker?.controller)
}

function wordsOfPage() {
  const { lang } = document.documentElement
  return sendingMessages[isLanguage(lang) ? lang : 'kk']
}

function tell(form: HTMLFormElement, text: string): false {
  newsOf(form).textContent = text
  if (text) show(form)
  return false
}

/** Below a button at the edge of a phone nobody would see it. */
function show(form: HTMLFormElement): void {
  newsOf(form).scrollIntoView({ block: 'nearest' })
}

/**
 * Says what the page of a refusal says. Whoever must say first who they are does so without leaving this page: in the page
 * that the link leads to. When they come back from the page of the code, what was typed is sent once more; were it not
 * given, the form would be refused again, and nothing lost.
 */
function tellRefusal(form: HTMLFormElement, page: Document, submitter: HTMLElement | null): false {
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
    link.textContent = isCode ? way.textContent : wordsOfPage().signIn
    newsOf(form).append(' ', link)
    show(form)
    if (isCode) link.addEventListener('click', () => sendOnReturn(form, submitter))
  }
  return false
}

function sendOnReturn(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const whenSeen = () => {
    if (document.visibilityState !== 'visible') return
    document.removeEventListener('visibilitychange', whenSeen)
    if (form.isConnected) void sendForm(form, submitter)
  }
  document.addEventListener('visibilitychange', whenSeen)
}

/** Where a form says what has become of it: there, and empty, before there is anything to say. */
function newsOf(form: HTMLFormElement): HTMLElement {
  const news = form.querySelector<HTMLElement>(':scope > .form-news')
  if (news) return news
  const made = document.createElement('p')
  made.className = 'form-news'
  made.setAttribute('role', 'status')
  form.append(made)
  return made
}
