import { pathTo } from '../../path-to'
import { mayBeKept, pageOf } from '../../platform/http/page-of'
import { isLanguage } from '../../platform/i18n/language'
import { noteKept } from './kept-note'
import {
  findKeptPage,
  findPageOf,
  giveFile,
  keepPage,
  keepScripts,
  removeAllKept,
  removeKeptOf,
  removeKeptPage,
  site,
  tidyFiles,
  type BuiltScripts,
} from './kept-pages'
import { judgeOfflineRequest } from './offline-request'
import { judgeReader, unknownReader, type OfflineReader, type ReaderNews } from './offline-reader'
import { readStored, writeStored } from './stored-reader'
import type { WorkerAnswer, WorkerOrder } from './worker-order'

/*
 * The service worker of the site. It asks the site for each page as long as it answers in time. Pages that may be kept are
 * kept for the person they were made for, and shown when the site cannot be reached. It answers no form, and nothing that
 * judgeOfflineRequest leaves alone.
 */

/** The build fills this in. */
declare const builtScripts: BuiltScripts

/** How long the site may take to begin its answer before a kept page is shown instead, in milliseconds. */
const timeoutMs = 4_000

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Asked = Lasting & {
  request: Request
  preloadResponse?: Promise<Response | undefined>
  respondWith: (answer: Promise<Response>) => void
}
type Told = Lasting & { data: WorkerOrder; ports: readonly MessagePort[] }
type Scope = {
  skipWaiting: () => Promise<void>
  registration: ServiceWorkerRegistration
}

const worker = globalThis as typeof globalThis & Scope

let reader: Promise<OfflineReader> = readStored()

/** Whether somebody has left at once since the worker started: what is still arriving is then not kept. */
let hasLeft = false

addEventListener('install', (event) => {
  lasting(event).waitUntil(install().then(() => worker.skipWaiting()))
})

addEventListener('activate', (event) => {
  lasting(event).waitUntil(activate())
})

addEventListener('fetch', (event) => {
  const asked = event as Asked
  const { request } = asked
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  const { method, mode } = request
  const task = judgeOfflineRequest({ method, path: pathname, isPage: mode === 'navigate' })
  if (task === 'file') asked.respondWith(giveFile(request))
  else if (task === 'page') asked.respondWith(answerPage(asked))
  else if (task === 'signs-in') asked.waitUntil(learn({ kind: 'unsure' }))
  else if (task === 'signs-out') asked.waitUntil(learn({ kind: 'signs-out' }))
  else if (task === 'leaves') asked.waitUntil(leave())
})

addEventListener('message', (event) => {
  const told = event as Event as Told
  const answer = (said: WorkerAnswer) => told.ports[0]?.postMessage(said)
  told.waitUntil(
    obey(told.data).then(answer, (fault: unknown) =>
      answer({ kind: 'failed', isFull: (fault as Error)?.name === 'QuotaExceededError' }),
    ),
  )
})

async function install() {
  await keepScripts(builtScripts)
  await Promise.all(
    ['kk', 'ru', 'en'].map(async (lang) => {
      const address = pathTo('/offline', { query: { lang } })
      const response = await fetch(address, { credentials: 'omit', cache: 'no-store' })
      if (!response.ok) throw new Error(`${address}: ${response.status}`)
      const { headers } = response
      await keepPage(site, address, { text: await response.text(), headers, now: new Date() })
    }),
  )
}

async function activate() {
  // The browser asks for a page while the worker is still starting. The worker does not take over pages that are open,
  // because their running requests would change hands. It controls the next page.
  await worker.registration.navigationPreload?.enable()
  // Requests for pages wait until a worker is activated, and need not wait for this.
  void tidyFiles(builtScripts).catch(() => {})
}

async function answerPage(event: Asked): Promise<Response> {
  const { request } = event
  const kept = findKept(request.url)
  const online = ask(event)
  event.waitUntil(online.then((response) => note(request.url, response)).catch(() => {}))
  const otherwise = async () => {
    const page = await kept
    return page ? noteKept(page) : null
  }
  const late = new Promise<void>((resolve) => setTimeout(resolve, timeoutMs)).then(otherwise)
  const first = await Promise.race([online.catch(() => null), late])
  if (first && !isAway(first)) return first
  return (await otherwise()) ?? first ?? (await online.catch(() => null)) ?? sayOffline()
}

/** The answer of the site. The worker takes its notes from a copy, made before the browser reads the answer. */
const copies = new WeakMap<Response, Response>()

async function ask({ request, preloadResponse }: Asked): Promise<Response> {
  const response = (await preloadResponse) ?? (await fetch(request))
  if (response.headers.has(mayBeKept)) copies.set(response, response.clone())
  return response
}

/** Statuses with which a proxy answers for a site that restarts or is overloaded. */
function isAway({ status }: Response): boolean {
  return status >= 502 && status <= 504
}

async function findKept(url: string): Promise<Response | undefined> {
  return findKeptPage(await reader, url)
}

/** Learns from the answer of the site who reads, and keeps the page if that is allowed. */
async function note(url: string, response: Response): Promise<unknown> {
  const { type, status, headers } = response
  // A redirect says nothing about who reads; often it leads to signing in.
  if (type === 'opaqueredirect') return learn({ kind: 'unsure' })
  const of = headers.get(pageOf)
  if (of === null) return undefined
  await learn({ kind: 'page', of }, headers.get('Content-Language'))
  const copy = copies.get(response)
  if (hasLeft) return undefined
  if (copy) return keepPage(of, url, { text: await copy.text(), headers, now: new Date() })
  const isGone = status === 403 || status === 404 || status === 410
  return isGone ? removeKeptPage(of, url) : undefined
}

/** Handles one event after the other; the result is stored, because the worker may be stopped at any time. */
function learn(news: ReaderNews, language: string | null = null): Promise<unknown> {
  const judged = reader.then((before) => judgeReader(before, news))
  reader = judged.then((after) => after.reader)
  return judged.then(async ({ reader: after, remove }) => {
    if (hasLeft) return
    await writeStored(after, language)
    if (remove !== null) await removeKeptOf(remove)
  })
}

/** Nothing may be left on the device of a person who left at once; the next pages are loaded without a worker. */
async function leave() {
  hasLeft = true
  reader = Promise.resolve(unknownReader)
  await Promise.all([removeAllKept(), worker.registration.unregister()])
}

async function sayOffline(): Promise<Response> {
  const { language } = await readStored()
  const lang = isLanguage(language) ? language : 'kk'
  const page = await findPageOf(site, pathTo('/offline', { query: { lang } }))
  // Somebody has left: the site shows nothing of itself, as without a worker.
  return page ?? Response.error()
}

async function obey(order: WorkerOrder): Promise<WorkerAnswer> {
  switch (order.kind) {
    case 'leave':
      await leave()
      return { kind: 'done' }
    case 'keep': {
      // A person who comes back after leaving starts anew.
      if (hasLeft) await install()
      hasLeft = false
      // Keeping a page is not reading it: the site does not count the lesson as opened.
      const headers = { Accept: 'text/html', 'X-Purpose': 'prefetch' }
      const response = await fetch(order.url, { headers })
      if (!response.headers.has(mayBeKept)) return { kind: 'refused' }
      const text = await response.text()
      await keepIfOf(response.headers.get(pageOf), order.url, { text, headers: response.headers })
      return { kind: 'done' }
    }
    case 'came': {
      const headers = new Headers(order.headers)
      if (!headers.has(mayBeKept)) return { kind: 'refused' }
      await keepIfOf(headers.get(pageOf), order.url, { text: order.text, headers })
      return { kind: 'done' }
    }
  }
}

/** Keeps a page that the browser did not navigate to. */
async function keepIfOf(of: string | null, url: string, page: { text: string; headers: Headers }) {
  if (of === null) return
  await learn({ kind: 'page', of }, page.headers.get('Content-Language'))
  await keepPage(of, url, { ...page, now: new Date() })
}

function lasting(event: Event) {
  return event as Lasting
}
