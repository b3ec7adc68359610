import { keepChosen } from './design/enhance/keep-chosen'
import { letRowsMove } from './design/enhance/ordering'
import { leaveAtOnce } from './design/enhance/quick-exit'
import { sendForms } from './design/enhance/send-forms'
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
letRowsMove()
keepChosen()
sendForms()
wakeIslands({
  ...import.meta.glob(['./*/islands/*.tsx', '!./development/**', '!./verification/**']),
  // Its words are loaded in the language of the page alone.
  './verification/islands/camera.tsx': () =>
    import('./verification/browser/load-camera').then(({ loadCamera }) => loadCamera()),
  ...(import.meta.env.DEV ? import.meta.glob('./development/islands/*.tsx') : {}),
})

// Only where something is on its way.
if (document.querySelector('[data-follow]')) {
  void import('./design/enhance/follow-progress').then(({ followProgress }) => followProgress())
}

// What checks certificates is loaded only where they are checked.
const verifier = document.querySelector<HTMLElement>('[data-verifier]')
if (verifier) {
  void import('./verification/browser/better-verify-page').then(({ betterVerifyPage }) =>
    betterVerifyPage(verifier, () => new Date()),
  )
}
