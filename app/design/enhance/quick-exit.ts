import { harmlessPage } from '../../platform/http/harmless-page'

const isLeft = /(?:^|; )left=1/

/**
 * Leaves at once, in every tab: nothing of the page stays on the screen, the session ends on the server, and this
 * page leaves the history. What the browser kept of earlier pages is not shown again; those that it asks for anew, the
 * server turns away. Without this script the same form ends the session and leads to the same page.
 */
export function leaveAtOnce(): void {
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('leave') : null
  tabs?.addEventListener('message', vanish)
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || form.dataset.quickExit === undefined) return
    event.preventDefault()
    // Remembered here as well: whoever goes back may be quicker than the server.
    document.cookie = 'left=1; path=/; max-age=43200; samesite=lax'
    tabs?.postMessage('')
    // Lives on when the page is gone. Where it leads is another site's, and none of its business.
    void fetch(form.action, { method: 'POST', keepalive: true, redirect: 'manual' }).catch(() => {})
    vanish()
  })
  addEventListener('pagehide', ({ persisted }) => {
    // A page that the browser keeps must not flash up when it is brought back.
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
