import { leadsTo, sentByScript, showsNext } from '../../platform/http/sent-by-script'
import { sendingWords, tell } from './form-news'
import { loadOnReturn } from './shown-address'
import { forgetUnsent, keepUnsent } from './unsent-forms'

/** How long an answer may take, in milliseconds. After the first, the page says that it is still waiting. */
const timeoutsMs = { silent: 1_000, whole: 60_000 }

/**
 * Sends every posted form without leaving its page, so that a page with what was typed is replaced only by the page that
 * follows. A refused form is shown again in place. If the browser is offline or the server fails, the form says so, and the
 * same button sends it again. A form marked `data-live="id"` stays on its page: the element with that id is replaced by the
 * new one. A form marked `data-show-next` is answered with the page that it leads to, which is shown in place of the
 * current one. The script that shows answers (show-answer) is loaded when somebody enters a form, or sends it. A form
 * marked `data-queue` waits in the browser for a connection. Without this script the browser sends the same form.
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
    // A page that the browser kept comes back as it was left, and must be ready to send.
    for (const form of document.querySelectorAll<HTMLFormElement>('form[aria-busy]')) {
      form.ariaBusy = null
    }
  })
}

/** @returns null when it cannot be loaded; the next call tries again. */
function loadShowing() {
  return import('./show-answer').catch(() => null)
}

/** Sends a form as its button would; never twice at the same time. */
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
    // Another form has led to a new page meanwhile: a late answer must not lead back.
    if (!form.isConnected) return
    isLeaving = settle({ form, submitter, fields }, { response, text, show })
  } catch {
    tell(form, keepUnsent(form, fields) ?? sendingWords().offline)
  } finally {
    clearTimeout(slow)
    if (!isLeaving) form.ariaBusy = null
  }
}

/** A form that was sent: by which button, and with which fields. */
type Sent = { form: HTMLFormElement; submitter: HTMLElement | null; fields: Fields }

type Fields = FormData | URLSearchParams

/** What the server answered, and the script that can show it. */
type Answer = { response: Response; text: string; show: typeof import('./show-answer') | null }

/**
 * Does what an answer asks for.
 * @returns whether the browser leaves the page.
 */
function settle({ form, submitter, fields }: Sent, { response, text, show }: Answer): boolean {
  const next = response.headers.get(leadsTo)
  if (next !== null) {
    forgetUnsent(form, fields)
    form.dispatchEvent(new CustomEvent<Fields>('sent', { bubbles: true, detail: fields }))
    const to = new URL(next, location.href)
    return !(text && show?.showNext(form, to, { text, headers: response.headers })) && go(to)
  }
  // An answer that cannot be shown counts as not received: what was typed stays.
  if (!show) return tell(form, sendingWords().offline)
  const sendAgain = () => void sendForm(form, submitter)
  show.showRefused(form, { response, text, address: addressOf(form), sendAgain })
  return false
}

/** Opens the address to which an accepted form leads. */
function go(to: URL): true {
  const isHere = to.pathname + to.search === location.pathname + location.search
  if (!isHere || to.origin !== location.origin) location.assign(to)
  else if (!to.hash) location.replace(to)
  else {
    // A new fragment alone loads nothing, and a reloaded page would keep its scroll position.
    history.replaceState(null, '', to)
    history.scrollRestoration = 'manual'
    location.reload()
  }
  return true
}

/** Whether to ask for the next page together with the answer. */
function isShowingNext({ dataset }: HTMLFormElement): boolean {
  return dataset.showNext !== undefined || dataset.live !== undefined
}

/** What the browser itself would send, including the button that was pressed. */
function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): Fields {
  const fields = new FormData(form, submitter)
  if (form.enctype === 'multipart/form-data') return fields
  return new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))
}

/** Read as an attribute, because a field may have the same name as the property. */
function addressOf(form: HTMLFormElement): URL {
  return new URL(form.getAttribute('action') || location.href, location.href)
}

/** Offline, the worker of the verification page answers only requests that the browser itself makes. */
function isAnsweredOffline(form: HTMLFormElement): boolean {
  const { worker } = form.closest<HTMLElement>('[data-verifier]')?.dataset ?? {}
  return Boolean(worker && navigator.serviceWorker?.controller?.scriptURL.endsWith(worker))
}
