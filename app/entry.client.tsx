import { saveAsChosen } from './design/enhance/autosave'
import { followProgress } from './design/enhance/follow-progress'
import { letRowsMove } from './design/enhance/ordering'
import { leaveAtOnce } from './design/enhance/quick-exit'
import { sendForms } from './design/enhance/send-forms'

// Pages are not hydrated: these few are all that runs in the browser, and each page works without them.
leaveAtOnce()
letRowsMove()
saveAsChosen()
sendForms()
followProgress()

// What checks certificates is loaded only where they are checked.
const verifier = document.querySelector<HTMLElement>('[data-verifier]')
if (verifier) {
  void import('./verification/browser/better-verify-page').then(({ betterVerifyPage }) =>
    betterVerifyPage(verifier, () => new Date()),
  )
}
