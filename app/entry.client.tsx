import { saveAsChosen } from './design/enhance/autosave'
import { followProgress } from './design/enhance/follow-progress'
import { letRowsMove } from './design/enhance/ordering'
import { leaveAtOnce } from './design/enhance/quick-exit'
import { sendForms } from './design/enhance/send-forms'
import { wakeIslands } from './design/island/wake-islands'
import { isLanguage } from './platform/i18n/language'
import { loadWords } from './verification/browser/load-words'

// What the development server adds to components, to change them in place, looks for this; our pages are loaded anew instead.
if (import.meta.env.DEV) {
  Object.assign(window, {
    __vite_plugin_react_preamble_installed__: true,
    $RefreshReg$: () => {},
    $RefreshSig$: () => (type: unknown) => type,
  })
}

// Pages are not hydrated: these few are all that runs on every page, and each page works without them.
leaveAtOnce()
letRowsMove()
saveAsChosen()
sendForms()
followProgress()

// What says much is loaded with its words in the language of the page alone.
const { lang } = document.documentElement
const words = () => (isLanguage(lang) ? loadWords(lang) : Promise.reject(new Error(`lang=${lang}`)))

wakeIslands({
  ...import.meta.glob(['./*/islands/*.tsx', '!./development/**', '!./verification/**']),
  ...after(words, import.meta.glob('./verification/islands/*.tsx')),
  ...(import.meta.env.DEV ? import.meta.glob('./development/islands/*.tsx') : {}),
})

// What checks certificates is loaded only where they are checked.
const verifier = document.querySelector<HTMLElement>('[data-verifier]')
if (verifier) {
  const better = import('./verification/browser/better-verify-page')
  void Promise.all([better, words()]).then(([{ betterVerifyPage }]) =>
    betterVerifyPage(verifier, () => new Date()),
  )
}

type Loads = Record<string, () => Promise<unknown>>

/** Modules that are loaded together with something else, and are there when it is. */
function after(needed: () => Promise<unknown>, modules: Loads): Loads {
  const waiting = Object.entries(modules).map(
    ([path, load]) =>
      [path, () => Promise.all([load(), needed()]).then(([module]) => module)] as const,
  )
  return Object.fromEntries(waiting)
}
