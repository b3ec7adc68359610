import type { ReactNode } from 'react'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { activeWorker } from '../../platform/http/active-worker'
import { isLanguage, type Language } from '../../platform/i18n/language'
import { translate, type Translate } from '../../platform/i18n/messages'
import { isDoubtedKind, type VerdictKind } from '../domain/verdict'
import type { Known, SignedKnown } from '../presented/known'
import type { Presented } from '../presented/presented'
import { FailedCheck, LocalAnswerView } from '../ui/local-answer'
import { presentedMessages } from '../words/presented-messages'
import { ServersAnswer, takeAnswerPlace, type AnswerPlace } from './answer-place'
import { loadWords } from './load-words'
import { offerDrop } from './offer-drop'
import { listenForCodes } from './qr-code-seen'

/** Answers offline for the pages on which certificates are verified, and for no other (worker.ts). */
const worker = '/verify-worker.js'

/** What every step on the page needs. */
type Page = {
  root: HTMLElement
  place: AnswerPlace
  language: Language
  t: Translate<typeof presentedMessages>
  clock: Clock
}
type Clock = () => Date

/**
 * Adds to the verification page what needs a script: the camera, dropping files, and a check in the browser before the server is
 * asked. The code that checks is loaded when something is presented; a number that is typed is sent as without scripts.
 */
export async function betterVerifyPage(root: HTMLElement, clock: Clock): Promise<void> {
  const answer = root.querySelector<HTMLElement>('[data-answer]')
  const { lang } = document.documentElement
  if (!answer || !isLanguage(lang)) return
  // Without its words a check could say nothing; until they are there the forms go to the server.
  await loadWords(lang)
  const place = takeAnswerPlace(answer, lang)
  const page: Page = { root, place, language: lang, t: translate(presentedMessages, lang), clock }
  root.querySelector('[data-without-script]')?.remove()
  // Forms are left to the browser while it works (design/enhance/send-forms).
  root.dataset.worker = worker
  checkPastedText(page)
  offerFiles(page)
  if (root.dataset.verifier === 'scanned') {
    void checkScanned(page)
    addEventListener('hashchange', () => void checkScanned(page))
  }
  void workOffline(lang)
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
  listenForCodes(place, (text) => void checkText(page, text))
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
  const { place, t } = page
  const { element } = place
  place.show(<p role="status">{t('checking')}</p>)
  element.setAttribute('aria-busy', 'true')
  await checkTwice(page, shown)
  element.removeAttribute('aria-busy')
  element.focus()
  element.scrollIntoView({ block: 'start' })
}

/**
 * Checks here, and then by the server, whose answer takes the place of the one at hand. Whatever went wrong here, the server
 * decides as long as it can be reached; only when it cannot be, the connection is said to be missing.
 */
async function checkTwice(page: Page, shown: Shown) {
  const local = await checkLocally(page, shown)
  if (local.kind === 'number') return location.assign(pathTo('/verify/:code', { code: local.code }))
  if (local.kind === 'settled') return
  const { place, t } = page
  const told = await askServer(
    local.text !== null ? await toTextForm(local.text, shown) : shown.toForm(),
  )
  if (told.kind === 'answered') return showServersAnswer(page, told, local.verdict)
  if (local.kind === 'shown') {
    place.show(
      <>
        <Notice kind="care">{t(told.kind === 'offline' ? 'offline' : 'serverFailed')}</Notice>
        {local.content}
      </>,
    )
  } else if (local.kind === 'not-loaded' && told.kind === 'offline') {
    place.show(<NotChecked t={t} />)
  } else {
    place.show(<FailedCheck />)
  }
}

async function toTextForm(text: string, { digestPaper }: Shown): Promise<URLSearchParams> {
  const paper = await digestPaper?.()
  return new URLSearchParams(paper ? { code: text, paper } : { code: text })
}

type Local =
  | { kind: 'number'; code: string }
  /** Shown; the server could say nothing else. */
  | { kind: 'settled' }
  /** Shown by what is known at hand; `verdict` is null of what only the register knows. */
  | { kind: 'shown'; text: string; verdict: VerdictKind | null; content: ReactNode }
  /** The code that checks could not be loaded, for instance offline. */
  | { kind: 'not-loaded'; text: null; verdict: null }
  /** The check ended in an error. */
  | { kind: 'failed'; text: null; verdict: null }

async function checkLocally({ place, language, clock }: Page, { read }: Shown): Promise<Local> {
  const failed = { kind: 'failed', text: null, verdict: null } as const
  const loaded = await Promise.all([fetchKnown(language), here()]).catch(() => null)
  if (!loaded) return { kind: 'not-loaded', text: null, verdict: null }
  const [signed, { checkHere, openKnown }] = loaded
  try {
    const known = await openKnown(signed)
    if (!known) return failed
    const presented = await read(known)
    if (presented.kind === 'code') return { kind: 'number', code: presented.code }
    const answer = await checkHere(presented, known, clock())
    const content = <LocalAnswerView answer={answer} known={known} />
    place.show(content)
    if (!('text' in presented)) return { kind: 'settled' }
    const { text } = presented
    const verdict = answer.kind === 'verdict' ? answer.local.verdict.kind : null
    return verdict === 'check-failed' ? failed : { kind: 'shown', text, verdict, content }
  } catch {
    return failed
  }
}

/** The code that checks could not be loaded. A service worker, where there is one, can show the offline verifier. */
function NotChecked({ t }: { t: Page['t'] }) {
  return (
    <Notice kind="bad">
      <p>{t('notChecked')}</p>
      {navigator.serviceWorker?.controller?.scriptURL.endsWith(worker) ? (
        <p>
          <a href={pathTo('/verify')}>{t('toOffline')}</a>
        </p>
      ) : null}
    </Notice>
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

type Told =
  | { kind: 'answered'; parts: Node[]; verdict: string }
  /** It was reached, and has no verdict. */
  | { kind: 'failed' }
  | { kind: 'offline' }

/** Has the same thing checked by the server. A request that nobody answers is rejected, and by nothing else. */
async function askServer(body: FormData | URLSearchParams): Promise<Told> {
  const response = await fetch(pathTo('/verify'), { method: 'POST', body }).catch(() => null)
  if (!response) return { kind: 'offline' }
  const text = await response.text().catch(() => '')
  const told = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-answer]')
  const verdict = told?.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict
  return told && verdict
    ? { kind: 'answered', parts: [...told.childNodes], verdict }
    : { kind: 'failed' }
}

function showServersAnswer(
  { place, t }: Page,
  { parts, verdict }: Extract<Told, { kind: 'answered' }>,
  local: VerdictKind | null,
) {
  const note = isDoubt(local ?? '') && !isDoubt(verdict) ? 'disagree' : 'checkedTwice'
  place.show(
    <>
      {local === null ? null : (
        <Notice kind={note === 'disagree' ? 'bad' : 'note'}>{t(note)}</Notice>
      )}
      <ServersAnswer parts={parts} />
    </>,
  )
}

/** The server may know more than the lists at hand; but what is forged here is forged everywhere. */
function isDoubt(verdict: string): boolean {
  return isDoubtedKind(verdict) || verdict === 'throttled'
}

/** Lets the page work offline; see worker.ts. */
async function workOffline(language: Language) {
  if (!('serviceWorker' in navigator)) return
  try {
    const registration = await navigator.serviceWorker.register(worker, { scope: pathTo('/v') })
    const active = await activeWorker(registration)
    active.postMessage({ keep: language })
  } catch {
    // The page itself needs no worker.
  }
}
