import { isLanguage, type Language } from '../../platform/i18n/language'
import type { Known } from '../presented/known'
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

/** Whether a text carries a signature of its own; numbers do not. */
const signedText = /^\s*[[{]|\/v#|^\s*[\w-]+\.[\w-]*\.[\w-]*\s*$/

function checkPastedText(page: Page) {
  const form = page.root.querySelector<HTMLFormElement>('[data-check-text]')
  form?.addEventListener('submit', (event) => {
    const text = new FormData(form).get('code')
    if (typeof text !== 'string' || !signedText.test(text)) return
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
    void check(page, async (known) => (await here()).readFileHere(file, known))
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
  await check(page, async () => ({ kind: 'token', text: token }))
}

function checkText(page: Page, text: string): Promise<void> {
  return check(page, async (known) => {
    const { originsOf, readPresentedText } = await here()
    return readPresentedText(text, originsOf(known))
  })
}

const here = () => import('./check-here')

async function check(page: Page, read: (known: Known) => Promise<Presented>) {
  const { answer, say, language, clock } = page
  answer.replaceChildren(element('p', { role: 'status' }, say('checking')))
  answer.setAttribute('aria-busy', 'true')
  try {
    const known = await fetchKnown(language)
    const presented = await read(known)
    if (presented.kind === 'code') return location.assign(`/verify/${presented.code}`)
    const { checkHere } = await here()
    const { drawn, signed } = await checkHere(presented, known, { language, now: clock() })
    answer.replaceChildren(...drawn)
    if (signed) await askServer(page, signed.signed, signed.local.verdict.kind)
    else if (presented.kind === 'extract') await askServer(page, presented, null)
  } catch {
    answer.replaceChildren(drawNotChecked(say))
  } finally {
    answer.removeAttribute('aria-busy')
    answer.focus()
    answer.scrollIntoView({ block: 'start' })
  }
}

/** What checks could not be loaded; where there is a worker, it shows what can check without a line. */
function drawNotChecked(say: Say): HTMLElement {
  const told = element('p', {}, say('notChecked'))
  const notice = element('div', { class: 'notice', 'data-kind': 'bad' }, told)
  if (navigator.serviceWorker?.controller) {
    notice.append(element('p', {}, element('a', { href: '/verify' }, say('toOffline'))))
  }
  return notice
}

/** Without a line the worker answers with what it keeps. */
async function fetchKnown(language: Language): Promise<Known> {
  const response = await fetch(`/verify/known.json?lang=${language}`, { credentials: 'omit' })
  if (!response.ok) throw new Error(`known.json: ${response.status}`)
  return response.json()
}

/**
 * Has the same thing checked by the server, whose answer takes the place of the one at hand.
 *
 * @param local the verdict at hand; null of what only the register knows.
 */
async function askServer({ answer, say }: Page, { text }: { text: string }, local: string | null) {
  try {
    const body = new URLSearchParams({ code: text })
    const response = await fetch('/verify', { method: 'POST', body })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const told = page.querySelector('[data-answer]')
    const verdict = told?.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict
    if (!told || !verdict) throw new Error(`the server answered ${response.status}`)
    answer.replaceChildren(...told.childNodes)
    if (local === null) return
    const note = isDoubt(local) && !isDoubt(verdict) ? 'disagree' : 'checkedTwice'
    const kind = note === 'disagree' ? 'bad' : 'note'
    answer.prepend(element('p', { class: 'notice', 'data-kind': kind }, say(note)))
  } catch {
    answer.prepend(element('p', { class: 'notice', 'data-kind': 'care' }, say('noLine')))
  }
}

/** The server may know more than the lists at hand; but what is forged here is forged everywhere. */
function isDoubt(verdict: string): boolean {
  return ['altered', 'unknown-issuer', 'throttled'].includes(verdict)
}

/** Lets the page work without a line; see worker.ts. */
async function workWithoutLine(language: Language) {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register('/verify-worker.js', { scope: '/v' })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({ keep: language })
  } catch {
    // The page itself needs no worker.
  }
}
