import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { questionsOfEachKind } from '../support/given-question'
import { door } from './import-laws'

type Source = { path: string; text: string }

/** Every source of a folder, with its path from the root of the repository. */
function readSources(folder: string, endings = /\.(ts|tsx|mjs|css)$/): Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('node_modules/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

const app = readSources('app')
const everything = [...app, ...readSources('db'), ...readSources('tests')]

/** Where a pattern stands, as `path:line`. */
function findAll(sources: Source[], pattern: RegExp): string[] {
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  )
}

/** This folder names what it forbids. */
const others = everything.filter(({ path }) => !path.startsWith('tests/architecture/'))

test('no file is longer than 360 lines', () => {
  const long = everything.filter(({ text }) => text.split('\n').length > 361)
  expect(long.map(({ path }) => path)).toEqual([])
})

test('the environment is read in one place; launchers hand it on', () => {
  const place = /^app\/(platform\/(config|launch)\/|(admin|server)-main\.ts$)/
  const elsewhere = app.filter(({ path }) => !place.test(path))
  expect(findAll(elsewhere, /process\.env/)).toEqual([])
})

test('cookies are written where those who leave at once have them cleared', () => {
  // Whoever adds one clears it in accounts/forget-visit, and the test of /leave holds it.
  const writers = findAll(app, /Max-Age=|serialize\(\)|writeHostCookie\(/).map((place) =>
    place.replace(/:\d+$/, ''),
  )
  expect([...new Set(writers)].sort()).toEqual([
    'app/accounts/domain/left-cookie.ts',
    'app/accounts/keep-password-proof.server.ts',
    'app/accounts/secrecy/device-cookie.server.ts',
    'app/accounts/secrecy/registration-cookie.server.ts',
    'app/accounts/sessions/end-session.server.ts',
    'app/accounts/sessions/write-session-cookie.server.ts',
    'app/design/frame/reading-style.ts',
    'app/platform/http/host-cookie.ts',
    'app/platform/i18n/negotiate-language.server.ts',
  ])
})

test('a page renders its tables in one place, which lays them out as cards on a phone', () => {
  // An e-mail is no page: what reads it may know of no other layout.
  const places = ['app/design/controls/card-table.tsx', 'app/platform/outbox/write-html.ts']
  const elsewhere = app.filter(({ path }) => !places.includes(path))
  expect(findAll(elsewhere, /<(table|thead|tbody|td)\b|createElement\(\s*['"]table/)).toEqual([])
})

test('e-mails leave the site in one place, which signs them', () => {
  const elsewhere = app.filter(({ path }) => !path.endsWith('/open-delivery.server.ts'))
  expect(findAll(elsewhere, /\bsendMail\b/)).toEqual([])
})

test('types are not talked away, and nothing is put off', () => {
  expect(
    findAll(
      others,
      /\bas any(?=\s*[).,;\]}>]|$)|\bas unknown as\b|@ts-(ignore|nocheck)|: any(?=\s*[=;,)\]}>|]|$)/,
    ),
  ).toEqual([])
  expect(findAll(others, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([])
})

test('rules know no clock and no chance', () => {
  const domain = app.filter(({ path }) => path.includes('/domain/'))
  expect(findAll(domain, /new Date\(\)|Date\.now\(|Math\.random|randomBytes|randomInt\(/)).toEqual(
    [],
  )
})

test('rooms are told what time it is', () => {
  const rooms = app.filter(({ path }) => !/^app\/(platform\/|admin\/|[^/]+$)/.test(path))
  const clocks = findAll(rooms, /new Date\(\)|Date\.now\(/)
  // A browser has its own clock, and so has the package that keeps sessions.
  const exempt =
    /^app\/(design\/enhance|learning\/offline|verification\/offline|accounts\/sessions)\//
  expect(clocks.filter((place) => !exempt.test(place))).toEqual([])
})

test('pages are plain HTML: no inline style or script', () => {
  const pages = app.filter(({ path }) => path.endsWith('.tsx'))
  expect(findAll(pages, /\sstyle=|<Scripts\b|<style\b/)).toEqual([])
  const raw = new Set(findAll(pages, /dangerouslySetInnerHTML/).map((place) => place.split(':')[0]))
  expect([...raw].sort()).toEqual([
    // What the server rendered into the slots of an island.
    'app/design/island/hydrate-island.tsx',
    // The list of a lesson's sections, rendered once for all readers.
    'app/learning/ui/lesson-side.tsx',
    'app/learning/ui/stored-html.tsx',
  ])
})

test('a page asks, acts and shows, in this order', () => {
  const marks = [
    /^export (async )?function loader/m,
    /^export (async )?function action/m,
    /^export default/m,
  ]
  const disorderly = app
    .filter(({ path }) => /\/pages\/[^/]+\.tsx?$/.test(path))
    .filter(({ text }) => {
      const places = marks.map((mark) => text.search(mark)).filter((place) => place >= 0)
      return places.some((place, index) => place < (places[index - 1] ?? 0))
    })
  expect(disorderly.map(({ path }) => path)).toEqual([])
})

test('files are named after what they hold, in small letters and hyphens', () => {
  const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.(server|client|test|spec|config|d))?\.(ts|tsx|mjs|css)$/
  // The bare application of the bench is written as its framework wants it.
  const ours = everything.filter(({ path }) => !path.startsWith('tests/bench/bare/'))
  const names = ours.map(({ path }) => path)
  expect(names.filter((path) => !name.test(basename(path)))).toEqual([])
  expect(
    names.filter((path) => /(^|[/-])(utils?|helpers?|manager|misc|handlers?)\b/.test(path)),
  ).toEqual([])
})

test('every door says what it promises', () => {
  const doors = app.filter(({ path }) => door.test(path))
  expect(doors.length).toBeGreaterThan(40)
  const silent = doors.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)]
      .filter(({ index }) => !/\*\/\n(\/\/.*\n)*$/.test(text.slice(0, index)))
      .map(([, name]) => `${path}: ${name}`),
  )
  expect(silent).toEqual([])
})

test('every room has a README of at most 40 lines', () => {
  const rooms = readdirSync('app', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join('app', entry.name, 'README.md'))
  expect(rooms.filter((readme) => !existsSync(readme))).toEqual([])
  const long = rooms.filter(
    (readme) => readFileSync(readme, 'utf8').trimEnd().split('\n').length > 40,
  )
  expect(long).toEqual([])
})

test('each engine has the same migrations in the same order', () => {
  const tags = (engine: string) => {
    const journal = readFileSync(`db/migrations/${engine}/meta/_journal.json`, 'utf8')
    return JSON.parse(journal).entries.map((entry: { tag: string }) => entry.tag)
  }
  expect(tags('sqlite')).toEqual(tags('postgres'))
})

test('whatever changes something is the one form of the design, which no browser judges', () => {
  const pages = app.filter(({ path }) => path.endsWith('.tsx'))
  const posting = pages.filter(({ text }) => /<form\b(?![^<]{0,200}method="get")/.test(text))
  expect(posting.map(({ path }) => path)).toEqual([
    'app/design/controls/form.tsx',
    // In the verifier in one file, which has no server to post to.
    'app/verification/offline/fields.tsx',
  ])
  // What a browser demands or checks, it says in a bubble in its own language.
  const judged =
    /<(?:input|select|textarea)\b(?:[^>]|=>)*\s(?:required|pattern|minLength|min|max)\b/
  expect(pages.filter(({ text }) => judged.test(text)).map(({ path }) => path)).toEqual([])
  // And what is too long it cuts without a word, when it is pasted.
  expect(findAll(pages, /\bmaxlength\b/i)).toEqual([])
})

test('what the kind of a question decides is decided in a switch, so that the compiler names each place for a new kind', () => {
  const kinds = questionsOfEachKind.map(({ kind }) => kind).join('|')
  const compared = new RegExp(`kind\\)? [!=]== '(?:${kinds})'`)
  const sources = others.filter(
    ({ path }) => !/^tests\/(?:unit|integration|pages|e2e)\//.test(path),
  )
  expect(findAll(sources, /case '(?:ordering|matching)':/).length).toBeGreaterThan(10)
  expect(findAll(sources, compared)).toEqual([])
})

test('what the kind of a requirement decides is decided in a switch or a record of all kinds', () => {
  // Training may be picked out of a list, and has decisions of its own; nothing else follows from what a kind is not.
  const compared = [
    /kind [!=]== 'checklist'/,
    /kind !== 'training'/,
    /kind === 'training'\s*\?/,
    /if \([\w.]*kind === 'training'\)/,
  ]
  expect(findAll(app, /case 'checklist':/).length).toBeGreaterThan(8)
  expect(compared.flatMap((each) => findAll(app, each))).toEqual([])
})
