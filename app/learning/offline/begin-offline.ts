import { activeWorker } from '../../platform/http/active-worker'
import { placesOfPage } from '../../design/enhance/places-of-page'
import type { WorkerAnswer, WorkerOrder } from './worker-order'

/** A page that came with the answer to a form (design/enhance/show-answer). */
type CamePage = { url: string; text: string; headers: [string, string][] }

/**
 * Makes pages readable without a connection: installs the service worker of the site, which keeps each suitable page that
 * is opened from then on, and gives it this page and the help page now. In a browser's data-saving mode it does nothing. If
 * anything fails, the page stays as it is.
 */
export async function beginOffline(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  if (connection?.saveData && !navigator.serviceWorker.controller) return
  const wasControlled = navigator.serviceWorker.controller !== null
  const installed = installWorker()
  document.addEventListener(
    'submit',
    ({ target }) => {
      if (!(target instanceof HTMLFormElement) || target.dataset.quickExit === undefined) return
      void installed.then((worker) => tellWorker(worker, { kind: 'leave' }))
    },
    true,
  )
  const worker = await installed
  document.addEventListener('came', ({ detail }: CustomEventInit<CamePage>) => {
    if (detail) void tellWorker(worker, { kind: 'came', ...detail })
  })
  if (wasControlled) return
  const { help } = placesOfPage()
  for (const url of [location.href, help]) {
    if (url) await tellWorker(worker, { kind: 'keep', url })
  }
}

/** The service worker of the site; installs it if needed. */
async function installWorker(): Promise<ServiceWorker> {
  return activeWorker(await navigator.serviceWorker.register('/offline-worker.js'))
}

/**
 * Sends the worker an order.
 * @returns what it answered when it was done.
 */
function tellWorker(worker: ServiceWorker, order: WorkerOrder): Promise<WorkerAnswer> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close()
      resolve(data)
    }
    worker.postMessage(order, [port2])
  })
}
