import { keptAt } from './kept-note'
import { pageFiles } from './page-files'
import { readableBy, type OfflineReader } from './offline-reader'

/** The files of one build: what each page may load, and what its islands load. */
export type BuiltScripts = {
  /** The script of every page. */
  entry: string
  always: string[]
  islands: Record<string, string[]>
}

/** The cache of files with a hash in their name, and a list of what else the pages of each build may load. */
const fileCache = 'offline-files'

/** The owner under which the worker keeps its own pages; no person has this name. */
export const site = 'site'

/** How many pages are kept for one person; beyond that the oldest is removed. */
const mostPages = 300

const cacheOf = (who: string) => `offline-of-${who}`
const listOf = (script: string) => `/offline-scripts${script}`

/**
 * Keeps a page for a person, with all files that it needs. A file that cannot be loaded now is loaded when it is needed.
 */
export async function keepPage(
  who: string,
  url: string,
  page: { text: string; headers: Headers; now: Date },
): Promise<void> {
  const headers = new Headers(page.headers)
  // The text is stored uncompressed.
  for (const name of ['Content-Encoding', 'Content-Length', 'Set-Cookie']) headers.delete(name)
  headers.set(keptAt, page.now.toISOString())
  const cache = await caches.open(cacheOf(who))
  await cache.put(keyOf(url), new Response(page.text, { headers }))
  const keys = await cache.keys()
  for (const key of keys.slice(0, -mostPages)) await cache.delete(key)
  await keepFiles(await filesOf(page.text))
}

/** The newest copy of a page that the current reader may see; undefined when there is none. */
export async function findKeptPage(
  reader: OfflineReader,
  url: string,
): Promise<Response | undefined> {
  for (const who of readableBy(reader)) {
    const found = await findPageOf(who, url)
    if (found) return found
  }
  return undefined
}

/** The copy of a page that was kept for a person: in the language that its address says (`?lang=kk`), or in another. */
export async function findPageOf(who: string, url: string): Promise<Response | undefined> {
  if (!(await caches.has(cacheOf(who)))) return undefined
  const cache = await caches.open(cacheOf(who))
  const options = { ignoreVary: true }
  return (
    (await cache.match(keyOf(url), options)) ??
    (await cache.match(keyOf(url), { ...options, ignoreSearch: true }))
  )
}

/** Removes the copy of a page that no longer exists. */
export async function removeKeptPage(who: string, url: string): Promise<void> {
  if (await caches.has(cacheOf(who))) await (await caches.open(cacheOf(who))).delete(keyOf(url))
}

/** Removes all that was kept for a person. */
export async function removeKeptOf(who: string): Promise<void> {
  await caches.delete(cacheOf(who))
}

/** Removes everything that the worker has kept, for all people. */
export async function removeAllKept(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('offline-'))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** A kept file; if it was not kept yet, it is loaded and kept. */
export async function giveFile(request: Request): Promise<Response> {
  const cache = await caches.open(fileCache)
  const kept = await cache.match(request.url, { ignoreVary: true })
  if (kept) return kept
  const response = await fetch(request)
  // If it cannot be kept, it is still returned.
  if (response.ok && response.type === 'basic') {
    await cache.put(request.url, response.clone()).catch(() => {})
  }
  return response
}

/** Keeps the scripts of this build, and the list of files that its islands need, for the pages of this build. */
export async function keepScripts(built: BuiltScripts): Promise<void> {
  const cache = await caches.open(fileCache)
  await cache.put(listOf(built.entry), new Response(JSON.stringify(built)))
  await keepFiles([built.entry, ...built.always])
}

/**
 * Loads what kept pages still need, and removes files that neither they nor this build need. Pages of an earlier build keep
 * their files as long as the pages are kept.
 */
export async function tidyFiles(built: BuiltScripts): Promise<void> {
  const needed = new Set([listOf(built.entry), built.entry, ...built.always])
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheOf('')))
  for (const name of names) {
    for (const page of await (await caches.open(name)).matchAll()) {
      const text = await page.text()
      for (const file of await filesOf(text)) needed.add(file)
      const { script } = pageFiles(text)
      if (script) needed.add(listOf(script))
    }
  }
  const ofSite = [...needed].filter((file) => !file.startsWith(listOf('')))
  await keepFiles(ofSite).catch(() => {})
  const cache = await caches.open(fileCache)
  for (const request of await cache.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await cache.delete(request)
  }
}

/** All files that a page needs: those that it names, and those that the script of its build may load. */
async function filesOf(text: string): Promise<string[]> {
  const { files, script, islands } = pageFiles(text)
  const list = script && (await caches.match(listOf(script)))
  if (!list) return files
  const built: BuiltScripts = await list.json()
  const ofIslands = islands.flatMap((island) => built.islands[island] ?? [])
  return [...files, ...built.always, ...ofIslands]
}

async function keepFiles(files: string[]): Promise<void> {
  const cache = await caches.open(fileCache)
  const missing = []
  for (const file of new Set(files)) {
    if (!(await cache.match(file, { ignoreVary: true }))) missing.push(file)
  }
  await Promise.all(
    missing.map(async (file) => {
      const response = await fetch(file)
      if (response.ok) await cache.put(file, response)
    }),
  )
}

/** The address without its fragment: all fragments are the same page. */
function keyOf(url: string): string {
  const { origin, pathname, search } = new URL(url, location.origin)
  return origin + pathname + search
}
