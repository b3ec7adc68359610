import { pathTo } from '../../path-to'
import { keepLanguage } from '../../platform/http/keep-language'
import { codeInPath } from '../domain/code-in-path'

/*
 * The service worker of the verification page. It keeps two things, fetched without cookies: the verifier in one file, with keys
 * and status lists in it, and those lists alone. It answers for nothing but these, and only when the browser is offline; every other
 * address of the site, and every page with somebody's name on it, passes it by.
 */
const kept = 'verify-1'
const verifier = pathTo('/verify/offline.html')
const known = pathTo('/verify/known.json')

/** How long a page may keep somebody waiting before what is kept is shown, in milliseconds. */
const timeoutMs = 6_000

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void }
type Asked = Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void }
type Told = Lasting & { data: { keep?: string } | null }
type Scope = { skipWaiting: () => Promise<void>; clients: { claim: () => Promise<void> } }

const worker = globalThis as typeof globalThis & Scope

addEventListener('install', (event) => {
  lasting(event).waitUntil(keep('').then(() => worker.skipWaiting()))
})

addEventListener('activate', (event) => {
  lasting(event).waitUntil(forgetOthers().then(() => worker.clients.claim()))
})

/** The page tells its language, and that the browser is online: what is kept is renewed. */
addEventListener('message', (event) => {
  const { data } = event as Event as Told
  const language = /^[a-z]{2}$/.exec(data?.keep ?? '')?.[0]
  if (language) lasting(event).waitUntil(keep(`?lang=${language}`).catch(() => {}))
})

addEventListener('fetch', (event) => {
  const { request, respondWith } = asked(event)
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  const answer =
    pathname === known
      ? () => fromNetwork(request, known)
      : request.mode === 'navigate' && isVerifyPage(pathname)
        ? () => fromNetwork(request, verifier)
        : null
  if (answer) respondWith.call(event, answer())
})

function isVerifyPage(path: string): boolean {
  return path === pathTo('/v') || path === pathTo('/verify') || codeInPath(path) !== null
}

async function fromNetwork(request: Request, instead: string): Promise<Response> {
  const cache = await caches.open(kept)
  const fallback = await cache.match(instead)
  const number = readNumber(request)
  const online = fetch(request)
  if (!fallback) return online
  const { search } = new URL(request.url)
  const otherwise = async () => leadToNumber(await number, search) ?? fallback
  // A limit to the wait for the first byte alone: aborting the request would also cut off a page that comes slowly.
  const timedOut = new Promise<void>((resolve) => setTimeout(resolve, timeoutMs)).then(otherwise)
  return Promise.race([online.catch(otherwise), timedOut])
}

/** The number in the body of a form; null for anything else. Read before the request is sent, which uses its body up. */
async function readNumber(request: Request): Promise<string | null> {
  const type = request.headers.get('content-type')
  if (!type?.startsWith('application/x-www-form-urlencoded')) return null
  const typed = (await request.clone().formData()).get('code')
  const number = typeof typed === 'string' ? typed.replace(/[\s-]/g, '') : ''
  return /^[A-Za-z0-9]{1,40}$/.test(number) ? number : null
}

/** Redirects to the page of the number: offline the verifier says there what it cannot check, online the site answers. */
function leadToNumber(number: string | null, search: string): Response | null {
  if (number === null) return null
  const address = pathTo('/verify/:code', { code: number })
  return Response.redirect(keepLanguage(address, search), 303)
}

async function keep(query: string) {
  const cache = await caches.open(kept)
  await Promise.all(
    [verifier, known].map(async (address) => {
      const request = new Request(address + query, { credentials: 'omit', cache: 'no-store' })
      const response = await fetch(request)
      if (!response.ok) throw new Error(`${address}: ${response.status}`)
      await cache.put(address, response)
    }),
  )
}

async function forgetOthers() {
  const names = await caches.keys()
  // What the worker of the site keeps is none of its business (learning/offline).
  const own = names.filter((name) => name.startsWith('verify-') && name !== kept)
  await Promise.all(own.map((name) => caches.delete(name)))
}

function lasting(event: Event) {
  return event as Lasting
}

function asked(event: Event) {
  return event as Asked
}
