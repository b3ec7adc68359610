import {
  firstKnownLanguage,
  isLanguage,
  languages,
  type Language,
} from '../../platform/i18n/language'
import { checkHere, originsOf, readFileHere, readPresentedText } from '../browser/check-here'
import { renderKnown, renderPanel } from '../browser/render-answer'
import { element } from '../browser/element'
import { offerCamera } from '../browser/offer-camera'
import { offerDrop } from '../browser/offer-drop'
import { sayIn, type Say } from '../browser/say'
import { codeInPath } from '../domain/code-in-path'
import { openKnown, type Known, type SignedKnown } from '../presented/known'
import { judgeAge } from '../presented/known-age'
import type { Presented } from '../presented/presented'

/*
 * The verifier in one file. Whoever downloads it gets the keys and the status lists of that hour in it; it opens no connection,
 * and the policy in its head would let it open none. The worker of the verification page shows it, too, when there is
 * no connection.
 */
let known: Known
const languageNames: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }

void start()

/** Nothing is checked by keys or lists that are not as the site signed them. */
async function start() {
  const opened = await openKnown(readSigned())
  if (!opened) return renderAltered(firstKnownLanguage(navigator.languages) ?? 'kk')
  known = opened
  render(startLanguage(known), readAddress())
  addEventListener('hashchange', () => {
    const { lang } = document.documentElement
    if (location.hash && isLanguage(lang)) render(lang, readAddress())
  })
}

function readSigned(): SignedKnown {
  try {
    return JSON.parse(document.getElementById('known')?.textContent ?? '')
  } catch {
    return { text: '', keyId: '', signature: '' }
  }
}

/** Of a file the language is the reader's, whoever downloaded it; on the site it is the one that was chosen there. */
function startLanguage({ language }: Known): Language {
  const isSite = /^https?:$/.test(location.protocol)
  return isSite ? language : (firstKnownLanguage(navigator.languages) ?? language)
}

function renderAltered(language: Language) {
  const say = sayIn(language)
  document.documentElement.lang = language
  document.title = say('offlineTitle')
  const panel = renderPanel('refused', say('knownAlteredTitle'), say('knownAltered'))
  const heading = element('h1', {}, say('offlineTitle'))
  document.body.replaceChildren(
    element('main', { class: 'verifier stack stack-wide narrow' }, heading, panel),
  )
}

function render(language: Language, presented: Presented | null) {
  const say = sayIn(language)
  document.documentElement.lang = language
  document.title = say('offlineTitle')
  const answer = element('div', { class: 'stack stack-wide', tabindex: '-1', 'data-answer': '' })
  const knownUntil = renderKnown(known, judgeAge(known, new Date()), language, say)
  let last = presented

  async function show(read: Presented | Promise<Presented>) {
    // Each answer says it itself.
    knownUntil.remove()
    answer.replaceChildren(element('p', { role: 'status' }, say('checking')))
    answer.replaceChildren(...(await check(read)))
    answer.focus()
    answer.scrollIntoView({ block: 'start' })
  }

  /** Whatever breaks off is an answer, too: nobody waits for one that never comes. */
  async function check(read: Presented | Promise<Presented>): Promise<HTMLElement[]> {
    try {
      last = await read
      const { rendered } = await checkHere(last, known, { language, now: new Date() })
      return rendered
    } catch {
      return [renderPanel('check-failed', say('check-failed'), say('checkFailedText'))]
    }
  }

  const camera = element('button', { class: 'button', type: 'button' }, say('camera'))
  const file = element('input', { class: 'input', type: 'file', id: 'file' })
  const drop = element(
    'div',
    { class: 'verify-drop stack' },
    renderField(say('file'), file, say('fileHint')),
    element('p', { class: 'soft small' }, say('drop')),
  )
  const head = element(
    'header',
    { class: 'stack' },
    renderLanguages(language, say, (chosen) => render(chosen, last)),
    element('h1', {}, say('offlineTitle')),
    element('p', { class: 'lead' }, say('offlineLead')),
    knownUntil,
  )
  const main = element(
    'main',
    { class: 'verifier stack stack-wide narrow' },
    head,
    answer,
    element('div', {}, camera),
    drop,
    renderPaste(say, (text) => void show(readText(text))),
    element('p', { class: 'soft' }, say('decide')),
  )
  document.body.replaceChildren(main)
  offerCamera(camera, say, (text) => void show(readText(text)))
  offerDrop(drop, file, (chosen) => void show(readFileHere(chosen, known)))
  if (presented) void show(presented)
}

function readText(text: string): Presented {
  return readPresentedText(text, originsOf(known))
}

/** What the address says, when the worker shows this file in the place of a page: a token, or a number. */
function readAddress(): Presented | null {
  const token = location.hash.slice(1)
  if (token) {
    // It names the holder: it is not to stay in the history of a browser that many use.
    history.replaceState(null, '', location.pathname)
    return { kind: 'token', text: token }
  }
  const number = codeInPath(location.pathname)
  return number === null ? null : readText(number)
}

function renderLanguages(
  language: Language,
  say: Say,
  choose: (language: Language) => void,
): HTMLElement {
  const buttons = languages.map((each) =>
    element(
      'button',
      {
        type: 'button',
        lang: each,
        'aria-pressed': String(each === language),
        click: () => choose(each),
      },
      languageNames[each],
    ),
  )
  return element(
    'div',
    { class: 'languages', role: 'group', 'aria-label': say('language') },
    ...buttons,
  )
}

function renderPaste(say: Say, check: (text: string) => void): HTMLElement {
  const text = element('textarea', { class: 'input', id: 'text', rows: '3', spellcheck: 'false' })
  return element(
    'form',
    {
      class: 'stack',
      submit: (event) => {
        event.preventDefault()
        check(text.value)
      },
    },
    renderField(say('pasted'), text),
    element('p', {}, element('button', { class: 'button', 'data-look': 'quiet' }, say('check'))),
  )
}

function renderField(label: string, control: HTMLElement, hint?: string): HTMLElement {
  const words = element('label', { class: 'field-label', for: control.id }, label)
  const hints = hint ? [element('p', { class: 'field-hint', id: `${control.id}-hint` }, hint)] : []
  if (hint) control.setAttribute('aria-describedby', `${control.id}-hint`)
  return element('div', { class: 'field' }, words, ...hints, control)
}
