import { leadsTo, sentByScript, showsNext } from '../../platform/http/sent-by-script'
import { sendingWords, tell } from './form-news'
import { loadOnReturn } from './shown-address'

/** How long an answer may take, in milliseconds; after the first, whoever waits is told. */
const timeoutsMs = { silent: 1_000, whole: 60_000 }

/**
 * Sends every form that is posted without leaving its page, so that a page with all that was typed is given up for
 * nothing but the page that follows it. A refused form is shown again in place; when the browser is offline, or the server
 * fails, the form says so and can be sent again by the same button. A form marked `data-live="id"` stays on its page:
 * the element with that id is replaced by its successor. One marked `data-show-next` is answered with the page that it
 * leads to, which is shown in place of its own. What shows an answer (show-answer) is loaded as soon as somebody is in a
 * form, or sends it. Without this script the browser sends the same form.
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
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.closest('main form')) void loadShowing()
  })
  addEventListener('pageshow', () => {
    // A page that the browser kept comes back as it was left: ready to be sent.
    for (const form of document.querySelectorAll<HTMLFormElement>('form[aria-busy]')) {
      form.ariaBusy = null
    }
  })
}

/** @returns null when it cannot be loaded; it is tried again next time. */
function loadShowing() {
  return import('./show-answer').catch(() => null)
}

/** Sends a form as its button would, once at a time. */
export async function sendForm(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<void> {
  if (form.ariaBusy === 'true') return
  form.ariaBusy = 'true'
  tell(form, '')
  const slow = setTimeout(() => tell(form, sendingWords().sending), timeoutsMs.silent)
  let isLeaving = false
  const fields = fieldsOf(form, submitter)
  const loading = loadShowing()
  try {
    const response = await fetch(addressOf(form), {
      method: 'POST',
      headers: { [sentByScript]: isShowingNext(form) ? showsNext : '1', Accept: 'text/html' },
      body: fields,
      signal: AbortSignal.timeout(timeoutsMs.whole),
    })
    const text = await response.text()
    const isWhole = response.headers.has(leadsTo) && !text
    const show = isWhole ? null : await loading
    tell(form, '')
    // Another form has led on meanwhile: whose answer comes late leads nobody back.
    if (!form.isConnected) return
    isLeaving = settle({ form, submitter, fields }, { response, text, show })
  } catch {
    tell(form, sendingWords().offline)
  } finally {
    clearTimeout(slow)
    if (!isLeaving) form.ariaBusy = null
  }
}

/** A form that was sent: by which button, and what was in it. */
type Sent = { form: HTMLFormElement; submitter: HTMLElement | null; fields: Fields }

type Fields = FormData | URLSearchParams

/** What the server answered, and what can show it. */
type Answer = { response: Response; text: string; show: typeof import('./show-answer') | null }

/** Does what an answer asks for. @returns whether the page is being left. */
function settle({ form, submitter, fields }: Sent, { response, text, show }: Answer): boolean {
  const next = response.headers.get(leadsTo)
  if (next !== null) {
    form.dispatchEvent(new CustomEvent<Fields>('sent', { bubbles: true, detail: fields }))
    const to = new URL(next, location.href)
    return !(text && show?.showNext(form, to, text)) && go(to)
  }
  // What cannot be shown has as good as not come: what was typed stays.
  if (!show) return tell(form, sendingWords().offline)
  const sendAgain = () => void sendForm(form, submitter)
  show.showRefused(form, { response, text, address: addressOf(form), sendAgain })
  return false
}

/** Goes where an accepted form leads. */
function go(to: URL): true {
  const isHere = to.pathname + to.search === location.pathname + location.search
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

/** Whether the page that a form leads to is wanted together with the answer. */
function isShowingNext({ dataset }: HTMLFormElement): boolean {
  return dataset.showNext !== undefined || dataset.live !== undefined
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
