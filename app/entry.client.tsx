import { keepChosen } from './design/enhance/keep-chosen'
import { leaveAtOnce } from './design/enhance/quick-exit'
import { sendForms } from './design/enhance/send-forms'
import { whenNear } from './design/enhance/when-near'
import { wakeIslands } from './design/island/wake-islands'

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
keepChosen()
sendForms()
wakeIslands({
  ...import.meta.glob(['./*/islands/*.tsx', '!./development/**', '!./verification/**']),
  // Its words are loaded in the language of the page alone.
  './verification/islands/camera.tsx': () =>
    import('./verification/browser/load-camera').then(({ loadCamera }) => loadCamera()),
  ...(import.meta.env.DEV ? import.meta.glob('./development/islands/*.tsx') : {}),
})

// Only where there are rows to move, and once: it listens to the whole document.
let movingRows: Promise<void> | null = null
const readyRows = whenNear('[data-ordering=""]', () => {
  movingRows ??= import('./design/enhance/ordering')
    .then(({ letRowsMove }) => letRowsMove())
    .catch(() => void (movingRows = null))
})
for (const event of ['shown', 'arrived']) document.addEventListener(event, readyRows)
readyRows()

// Only where something is on its way.
if (document.querySelector('[data-follow]')) {
  void import('./design/enhance/follow-progress').then(({ followProgress }) => followProgress())
}

// Only when somebody reads on in a lesson.
for (const event of ['scroll', 'pointerdown', 'keydown']) document.addEventListener(event, readOn)
function readOn() {
  if (!document.querySelector('[data-lesson]')) return
  for (const event of ['scroll', 'pointerdown', 'keydown']) {
    document.removeEventListener(event, readOn)
  }
  void import('./learning/browser/follow-reader').then(({ followReader }) => followReader())
}

// Pages that may be kept are, from the first sign that somebody reads one: a first view loads nothing for it.
if (
  import.meta.env.PROD &&
  document.documentElement.dataset.offline === '' &&
  navigator.serviceWorker
) {
  const begun = new AbortController()
  // Not in the moment of a click, which may lead to another page: a worker that begins just then is in its way.
  const begin = () => {
    begun.abort()
    setTimeout(() => {
      void import('./learning/offline/begin-offline')
        .then(({ beginOffline }) => beginOffline())
        .catch(() => {})
    }, 2_000)
  }
  for (const sign of ['scroll', 'pointerdown', 'keydown']) {
    addEventListener(sign, begin, { signal: begun.signal, passive: true })
  }
}

// What checks certificates is loaded only where they are checked.
const verifier = document.querySelector<HTMLElement>('[data-verifier]')
if (verifier) {
  void import('./verification/browser/better-verify-page').then(({ betterVerifyPage }) =>
    betterVerifyPage(verifier, () => new Date()),
  )
}
