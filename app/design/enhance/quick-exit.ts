import { harmlessPage } from '../../platform/http/harmless-page'

const isLeft = /(?:^|; )left=1/

/**
 * Leaves at once, in every tab: nothing of the page stays on the screen, the session ends on the server, and this page
 * leaves the history. Earlier pages that the browser kept are not shown again; if it asks the server for them, the server
 * refuses. Without this script, the same form ends the session and leads to the same page.
 */
export function leaveAtOnce(): void {
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('leave') : null
  tabs?.addEventListener('message', vanish)
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.quickExit === undefined) return
    event.preventDefault()
    // Also remembered here: the person may go back before the server has answered.
    document.cookie = 'left=1; path=/; max-age=43200; samesite=lax'
    tabs?.postMessage('')
    // Continues after the page is gone. The answer leads to another site, so it is not followed.
    void fetch(form.action, { method: 'POST', keepalive: true, redirect: 'manual' }).catch(() => {})
    vanish()
  })
  addEventListener('pagehide', ({ persisted }) => {
    // A page that the browser kept must not flash up when it is brought back.
    if (persisted) document.body.hidden = true
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return
    if (isLeft.test(document.cookie)) vanish()
    else document.body.hidden = false
  })
}

function vanish() {
  document.body.hidden = true
  document.title = '…'
  location.replace(harmlessPage)
}
