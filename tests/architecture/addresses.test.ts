import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pages } from '../../app/routes'
import { findAddresses } from './find-addresses'

/** Where an address may be written, with the reason. */
const allowed: Record<string, string> = {
  'app/routes.ts': 'the table of all addresses',
  'app/exchange/description/': 'keys that are typed by the routes, as OpenAPI writes them',
  'app/exchange/tokens/access-token.server.ts': 'the audience of tokens names the API as a whole',
  'app/accounts/ui/search-text.ts': 'the path is that of the request itself',
}

function isAllowed(path: string): boolean {
  return Object.keys(allowed).some((place) => path.startsWith(place))
}

function listFiles(folder: string, endings: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

test('no address is written by hand: the table of routes makes them all', () => {
  const sources = listFiles('app', /\.(ts|tsx|mjs)$/)
  expect(sources.length).toBeGreaterThan(700)
  const written = sources
    .filter((path) => !isAllowed(path))
    .flatMap((path) =>
      findAddresses(path, readFileSync(path, 'utf8')).map((place) => `${path}:${place}`),
    )
  expect(written).toEqual([])
})

test('an address that is written by hand is found, however it is put together', () => {
  const forbidden = [
    "redirect('/learn')",
    "redirect(next ?? '/')",
    '`/learn/${id}/test`',
    '`${origin}/set-up/${token}`',
    '`${path}/csv`',
    '`${here}?done=granted`',
    '`${here}&before=${next}`',
    '<a href="/">x</a>',
    '<Form action="/sign-out" />',
    '`<form action="/leave">`',
    '/^\\/verify\\/([^/.]+)$/',
    '/^\\/(?:admin|authority)/',
    "path.endsWith('/sign-out')",
    "({ ru: 'Введите номер на {host} /verify' })",
  ]
  for (const source of forbidden) expect(findAddresses('a.tsx', source), source).toHaveLength(1)
  const permitted = [
    "pathTo('/learn')",
    "pathTo('/learn/:enrolmentId', { enrolmentId })",
    "text.split('/')",
    '`${folder}/module.yaml`',
    "import { lesson } from '/learn'",
    '/[?&]lang=/',
  ]
  for (const source of permitted) expect(findAddresses('a.tsx', source), source).toEqual([])
})

test('every file that a source names by its address is in public', () => {
  const files = new Set(listFiles('public', /./).map((path) => path.replace(/^public/, '')))
  const named = listFiles('app', /\.tsx?$/).flatMap((path) =>
    [
      ...readFileSync(path, 'utf8').matchAll(/["'](\/[\w-]+\.(?:svg|png|webmanifest|js|ico))["']/g),
    ].map(([, file = '']) => file),
  )
  // The build writes these.
  const built = ['/verify-worker.js', '/offline-worker.js']
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((file) => !files.has(file) && !built.includes(file))).toEqual([])
})

test('content and the files for browsers lead only to pages that there are', () => {
  const content = listFiles('content', /\.mdx$/).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\]\((\/[^)\s#?]*)/g)].map(([, to]) => `${path} ${to}`),
  )
  const manifests = listFiles('public', /\.webmanifest$/).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/"(?:id|start_url|scope)": "(\/[^"?#]*)/g)].map(
      ([, to]) => `${path} ${to}`,
    ),
  )
  const all = [...content, ...manifests]
  expect(content.length).toBeGreaterThan(10)
  expect(manifests.length).toBeGreaterThan(3)
  const units = new Set(
    listFiles('content/library', /\.kk\.mdx$/).map((path) =>
      path.replace('content', '').replace('.kk.mdx', ''),
    ),
  )
  const leads = (to = '') => to in pages || units.has(to)
  expect(units.size).toBeGreaterThan(10)
  expect(all.filter((line) => !leads(line.split(' ')[1]))).toEqual([])
})
