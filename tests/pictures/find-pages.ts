import { matchRoutes } from '@remix-run/react'
import type { RoutePattern } from '../../app/path-to'
import { pages } from '../../app/routes'
import type { Looker } from './prepare-scenes'

/** A page, an address at which it is shown, and to whom. */
export type FoundPage = { pattern: RoutePattern; path: string; looker: string }

const patterns = Object.keys(pages) as RoutePattern[]
const routes = patterns.map((path) => ({ path }))

/** Pages that nobody comes to on a site with people, with the reason. */
const notShown: Partial<Record<RoutePattern, string>> = {
  '/form-refused': 'the server shows it in the place of another page',
  '/set-up/:token': 'it is there until there is an administrator',
  '/development/editor': 'the development server alone has it',
  '/development/gallery': 'the development server alone has it',
  '/development/gallery/:group': 'the development server alone has it',
}

/** The patterns of all pages that show something: those with a component. */
export const shownPatterns = patterns.filter(
  (pattern) => pages[pattern].endsWith('.tsx') && !notShown[pattern],
)

/** So many addresses of one pattern are read for links: what each of them leads to is of the same kinds. */
const mostOfAKind = 3

/** Which page of the table an address is of; null for what is no page of ours. */
export function patternOf(path: string): RoutePattern | null {
  const { pathname } = new URL(path, 'http://site')
  const found = matchRoutes(routes, pathname)?.at(-1)?.route.path
  return patterns.find((pattern) => pattern === found) ?? null
}

/** The addresses on the site that a page links to, without what stands behind `#`. */
export function linksIn(html: string): string[] {
  const written = [...html.matchAll(/\shref="(\/[^"#]*)/g)]
  return [...new Set(written.map(([, path = '']) => path.replaceAll('&amp;', '&')))]
}

/**
 * Finds an address for each wanted page by following links as each of the lookers, from where they begin. A page that needs
 * nothing in its address is asked for as well, whether or not something leads there.
 *
 * @returns in the order of the table; the first looker who is shown a page is the one it is pictured for.
 */
export async function findPages(
  url: string,
  lookers: readonly Looker[],
  wanted: readonly RoutePattern[],
): Promise<FoundPage[]> {
  const found = new Map<RoutePattern, FoundPage>()
  for (const looker of lookers) await follow(url, looker, found)
  return wanted.flatMap((pattern) => found.get(pattern) ?? [])
}

async function follow(url: string, looker: Looker, found: Map<RoutePattern, FoundPage>) {
  const plain = shownPatterns.filter((pattern) => !/[:*]/.test(pattern))
  const queue: string[] = [...looker.begin, ...plain]
  const seen = new Set<string>()
  const read = new Map<RoutePattern, number>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const pattern = patternOf(path)
    if (!pattern || seen.has(path) || !pages[pattern].endsWith('.tsx')) continue
    seen.add(path)
    const times = read.get(pattern) ?? 0
    if (times >= mostOfAKind) continue
    read.set(pattern, times + 1)
    const html = await readPage(url + path, looker.cookie, pattern)
    if (html === null) continue
    if (!found.has(pattern)) found.set(pattern, { pattern, path, looker: looker.name })
    queue.push(...linksIn(html))
  }
}

/** @returns null unless the page that the table names is shown at this very address, and not one that says otherwise. */
async function readPage(
  address: string,
  cookie: string,
  pattern: RoutePattern,
): Promise<string | null> {
  const answer = await fetch(address, { redirect: 'manual', headers: { Cookie: cookie } })
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false
  const html = await answer.text()
  const isShown = answer.ok || (answer.status === 404 && pattern.endsWith('/*'))
  return isPage && isShown ? html : null
}
