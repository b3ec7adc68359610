import { pathTo } from '../../path-to'
import { isLanguage, type Language } from '../../platform/i18n/language'
import { isDoubtedKind, type VerdictKind } from '../domain/verdict'
import type { Known, SignedKnown } from '../presented/known'
import type { Presented } from '../presented/presented'
import { element } from './element'
import { offerCamera } from './offer-camera'
import { offerDrop } from './offer-drop'
import { sayIn, type Say } from './say'

/** What the page gives to whatever happens on it. */
type Page = { root: HTMLElement; answer: HTMLElement; language: Language; say: Say; clock: Clock }
type Clock = () => Date

/**
 * Betters the verification page: the camera, dropping, and a check in the browser before the server is asked. What checks is
 * loaded when something was presented; a number that is typed goes its way without it.
 */
export function betterVerifyPage(root: HTMLElement, clock: Clock): void {
  const answer = root.querySelector<HTMLElement>('[data-answer]')
  const { lang } = document.documentElement
  if (!answer || !isLanguage(lang)) return
  const page: Page = { root, answer, language: lang, say: sayIn(lang), clock }
  root.querySelector('[data-without-script]')?.remove()
  checkPastedText(page)
  offerFiles(page)
  if (root.dataset.verifier === 'scanned') {
    void checkScanned(page)
    addEventListener('hashchange', () => void checkScanned(page))
  }
  void workWithoutLine(lang)
}

const scanned = `${pathTo('/v')}#`

/** Whether a text carries a signature of its own; numbers do not. */
function isSigned(text: string): boolean {
  return text.includes(scanned) || /^\s*[[{]|^\s*[\w-]+\.[\w-]*\.[\w-]*\s*$/.test(text)
}

function checkPastedText(page: Page) {
  const form = page.root.querySelector<HTMLFormElement>('[data-check-text]')
  form?.addEventListener('submit', (event) => {
    const text = new FormData(form).get('code')
    if (typeof text !== 'string' || !isSigned(text)) return
    event.preventDefault()
    void checkText(page, text)
  })
}

function offerFiles(page: Page) {
  const place = page.root.querySelector<HTMLElement>('[data-show]')
  const form = place?.querySelector<HTMLFormElement>('[data-check-file]')
  const input = form?.querySelector<HTMLInputElement>('input[type=file]')
  if (!place || !form || !input) return
  const take = (file: File) =>
    void checkShown(page, {
      read: async (known) => (await here()).readFileHere(file, known),
      digestPaper: async () => (await here()).digestPaperHere(file),
      toForm() {
        const body = new FormData()
        body.set('file', file)
        return body
      },
    })
  offerDrop(form, input, take)
  form.addEventListener('submit', (event) => {
    const file = input.files?.[0]
    if (!file) return
    event.preventDefault()
    take(file)
  })
  form.querySelector('[data-drop-hint]')?.removeAttribute('hidden')
  const camera = place.querySelector<HTMLElement>('[data-camera]')
  const button = camera?.querySelector<HTMLButtonElement>('[data-camera-start]')
  if (!camera || !button) return
  camera.hidden = false
  offerCamera(button, page.say, (text) => void checkText(page, text))
}

async function checkScanned(page: Page) {
  const token = location.hash.slice(1)
  page.root.querySelector('[data-no-token]')?.toggleAttribute('hidden', token !== '')
  if (token === '') return
  // It names the holder: it is not to stay in the history of a browser that many use.
  history.replaceState(null, '', location.pathname)
  await checkShown(page, {
    read: async () => ({ kind: 'token', text: token }),
    toForm: () => new URLSearchParams({ code: token }),
  })
}

function checkText(page: Page, text: string): Promise<void> {
  return checkShown(page, {
    async read(known) {
      const { originsOf, readPresentedText } = await here()
      return readPresentedText(text, originsOf(known))
    },
    toForm: () => new URLSearchParams({ code: text }),
  })
}

const here = () => import('./check-here')

/** What was shown: how it is read here, and how it is sent to the server. */
type Shown = {
  read: (known: Known) => Promise<Presented>
  /** The digest of what is a PDF, so that the server can say whether it is as it was issued. */
  digestPaper?: () => Promise<string | null>
  toForm: () => FormData | URLSearchParams
}

async function checkShown(page: Page, shown: Shown) {
  const { answer, say } = page
  answer.replaceChildren(element('p', { role: 'status' }, say('checking')))
  answer.setAttribute('aria-busy', 'true')
  await checkTwice(page, shown)
  answer.removeAttribute('aria-busy')
  answer.focus()
  answer.scrollIntoView({ block: 'start' })
}

/**
 * Checks here, and then by the server, whose answer takes the place of the one at hand. Whatever went wrong here, the server
 * decides as long as it can be reached; only when it cannot be, the connection is said to be missing.
 */
async function checkTwice(page: Page, shown: Shown) {
  const local = await checkLocally(page, shown)
  if (local.kind === 'number') return location.assign(pathTo('/verify/:code', { code: local.code }))
  if (local.kind === 'settled') return
  const { answer, say } = page
  const told = await askServer(
    local.text !== null ? await toTextForm(local.text, shown) : shown.toForm(),
  )
  if (told.kind === 'answered') return showServersAnswer(page, told, local.verdict)
  if (local.kind === 'rendered') {
    const why = say(told.kind === 'no-line' ? 'noLine' : 'serverFailed')
    answer.prepend(element('p', { class: 'notice', 'data-kind': 'care' }, why))
  } else if (local.kind === 'not-loaded' && told.kind === 'no-line') {
    answer.replaceChildren(renderNotChecked(say))
  } else {
    answer.replaceChildren(renderFailed(say))
  }
}

async function toTextForm(text: string, { digestPaper }: Shown): Promise<URLSearchParams> {
  const paper = await digestPaper?.()
  return new URLSearchParams(paper ? { code: text, paper } : { code: text })
}

type Local =
  | { kind: 'number'; code: string }
  /** Rendered, and nothing that the server would tell otherwise. */
  | { kind: 'settled' }
  /** Rendered by what is known at hand; `verdict` is null of what only the register knows. */
  | { kind: 'rendered'; text: string; verdict: VerdictKind | null }
  /** What checks could not be had, as when offline. */
  | { kind: 'not-loaded'; text: null; verdict: null }
  /** What checks broke off. */
  | { kind: 'failed'; text: null; verdict: null }

async function checkLocally({ answer, language, clock }: Page, { read }: Shown): Promise<Local> {
  const loaded = await Promise.all([fetchKnown(language), here()]).catch(() => null)
  if (!loaded) return { kind: 'not-loaded', text: null, verdict: null }
  const [signed, { checkHere, openKnown }] = loaded
  try {
    const known = await openKnown(signed)
    if (!known) return { kind: 'failed', text: null, verdict: null }
    const presented = await read(known)
    if (presented.kind === 'code') return { kind: 'number', code: presented.code }
    const { rendered, signed: checked } = await checkHere(presented, known, {
      language,
      now: clock(),
    })
    answer.replaceChildren(...rendered)
    if (presented.kind === 'extract')
      return { kind: 'rendered', text: presented.text, verdict: null }
    if (!checked) return { kind: 'settled' }
    const { kind: verdict } = checked.local.verdict
    const { text } = checked.signed
    return verdict === 'check-failed'
      ? { kind: 'failed', text: null, verdict: null }
      : { kind: 'rendered', text, verdict }
  } catch {
    return { kind: 'failed', text: null, verdict: null }
  }
}

/** What checks could not be loaded; where there is a worker, it shows what can check offline. */
function renderNotChecked(say: Say): HTMLElement {
  const told = element('p', {}, say('notChecked'))
  const notice = element('div', { class: 'notice', 'data-kind': 'bad' }, told)
  if (navigator.serviceWorker?.controller) {
    notice.append(element('p', {}, element('a', { href: pathTo('/verify') }, say('toOffline'))))
  }
  return notice
}

/** Rendered without what checks, which may be what is missing. */
function renderFailed(say: Say): HTMLElement {
  return element(
    'div',
    { class: 'notice', 'data-kind': 'care', 'data-verdict': 'check-failed' },
    element('h2', {}, say('check-failed')),
    element('p', {}, say('checkFailedText')),
  )
}

/** Offline, the worker answers with what it keeps. */
async function fetchKnown(language: Language): Promise<SignedKnown> {
  const response = await fetch(pathTo('/verify/known.json', { query: { lang: language } }), {
    credentials: 'omit',
  })
  if (!response.ok) throw new Error(`known.json: ${response.status}`)
  return response.json()
}

type ServersAnswer =
  | { kind: 'answered'; rendered: ChildNode[]; verdict: string }
  /** It was reached, and has no verdict. */
  | { kind: 'failed' }
  | { kind: 'no-line' }

/** Has the same thing checked by the server. A request that nobody answers is rejected, and by nothing else. */
async function askServer(body: FormData | URLSearchParams): Promise<ServersAnswer> {
  const response = await fetch(pathTo('/verify'), { method: 'POST', body }).catch(() => null)
  if (!response) return { kind: 'no-line' }
  const text = await response.text().catch(() => '')
  const told = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-answer]')
  const verdict = told?.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict
  return told && verdict
    ? { kind: 'answered', rendered: [...told.childNodes], verdict }
    : { kind: 'failed' }
}

function showServersAnswer(
  { answer, say }: Page,
  { rendered, verdict }: Extract<ServersAnswer, { kind: 'answered' }>,
  local: VerdictKind | null,
) {
  answer.replaceChildren(...rendered)
  if (local === null) return
  const note = isDoubt(local) && !isDoubt(verdict) ? 'disagree' : 'checkedTwice'
  const kind = note === 'disagree' ? 'bad' : 'note'
  answer.prepend(element('p', { class: 'notice', 'data-kind': kind }, say(note)))
}

/** The server may know more than the lists at hand; but what is forged here is forged everywhere. */
function isDoubt(verdict: string): boolean {
  return isDoubtedKind(verdict) || verdict === 'throttled'
}

/** Lets the page work offline; see worker.ts. */
async function workWithoutLine(language: Language) {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/verify-worker.js', { scope: pathTo('/v') })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({ keep: language })
  } catch {
    // The page itself needs no worker.
  }
}
