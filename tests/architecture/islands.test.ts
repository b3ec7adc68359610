import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { islandsWithoutScript } from '../support/islands-without-script'

type Source = { path: string; text: string }

const sources: Source[] = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** The modules that are islands, as pages name them: `room/file`. */
const islands = sources.flatMap(({ path }) => {
  const [, room, file] = /^app\/([^/]+)\/islands\/([^/]+)\.tsx$/.exec(path) ?? []
  return room && file ? [`${room}/${file}`] : []
})

/** Hooks that only a hydrated component can use: of React for state and effects, and those of the framework that navigate. */
const hooks =
  /\buse(?:State|Reducer|Effect|LayoutEffect|InsertionEffect|Ref|ImperativeHandle|SyncExternalStore|Transition|DeferredValue|Fetcher|Submit|Navigate|Blocker|Revalidator)(?:<[^(]*>)?\(/

/** A handler as an attribute of an element, or as a property that is handed to one. */
const handlers = /(?:^|\s)on[A-Z]\w*=\{|\bcreateElement\([^)]*\bon[A-Z]\w*:/

/** Islands, and the verifier in one file: a page without a server, all of it alive. */
const alive = /^app\/(?:[^/]+\/islands|verification\/offline)\//

/** Where state or a handler stands outside of an island, as `path:line`. */
function findState(among: Source[]): string[] {
  return among
    .filter(({ path }) => !alive.test(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          hooks.test(line) || handlers.test(line) ? [`${path}:${at + 1}`] : [],
        ),
    )
}

test('state and event handlers live in islands only', () => {
  expect(findState(sources)).toEqual([])
})

test('the law sees state and handlers in every form in which they are written', () => {
  const breaches = [
    'const [open, setOpen] = useState(false)',
    'const place = useRef<HTMLDivElement>(null)',
    '  useEffect(() => {',
    'const [a, b] = useReducer(reduce, start)',
    '<button onClick={press}>',
    '      onChange={({ target }) => set(target.value)}',
    "createElement('button', { onClick: press })",
    'const fetcher = useFetcher()',
  ]
  const text = breaches.join('\n')
  expect(findState([{ path: 'app/learning/ui/lesson.tsx', text }])).toHaveLength(breaches.length)
  expect(findState([{ path: 'app/learning/islands/lesson.tsx', text }])).toEqual([])
  expect(
    findState([{ path: 'app/a.tsx', text: 'useState is a hook; <Card once={true} /> is none' }]),
  ).toEqual([])
})

/** `check-here` is `CheckHere`. */
function componentOf(name: string): string {
  return basename(name).replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

test('an island exports its component under the name of its file, by which the browser finds it', () => {
  expect(islands).not.toEqual([])
  const nameless = islands.filter((name) => {
    const [room = '', file = ''] = name.split('/')
    const { text } = sources.find(({ path }) => path === `app/${room}/islands/${file}.tsx`) ?? {}
    return !text?.includes(`export function ${componentOf(name)}(`)
  })
  expect(nameless).toEqual([])
})

test('a page names the island that it renders', () => {
  const uses = sources.flatMap(({ path, text }) => {
    const count = text.match(/<Island\b/g)?.length ?? 0
    const named = [...text.matchAll(/<Island\s+name="([^"]+)"\s+of=\{(\w+)\}/g)]
    return count === 0 ? [] : [{ path, text, count, named }]
  })
  const wrong = uses.flatMap(({ path, text, count, named }) => [
    ...(count === named.length ? [] : [`${path}: name and of are not the first attributes`]),
    ...named.flatMap(([, name = '', component = '']) => {
      const imported = new RegExp(`import \\{[^}]*\\b${component}\\b[^}]*\\} from '[^']*islands/`)
      const isIts = islands.includes(name) && componentOf(name) === component && imported.test(text)
      return isIts ? [] : [`${path}: ${component} is not ${name}`]
    }),
  ])
  expect(wrong).toEqual([])
  const used = uses.flatMap(({ named }) => named.map(([, name]) => name))
  expect([...new Set(used)].sort()).toEqual([...islands].sort())
})

test('an island takes ids as they are given: made-up ones differ between server and browser', () => {
  const inside = sources.filter(({ path }) => path.includes('/islands/'))
  expect(inside.filter(({ text }) => /\buseId\(/.test(text)).map(({ path }) => path)).toEqual([])
})

test('every island has a test that finds its meaning without JavaScript', () => {
  expect(Object.keys(islandsWithoutScript).sort()).toEqual([...islands].sort())
})

const scripts = sources.filter(({ path }) => path.startsWith('app/design/enhance/'))

test('scripts of every page show nothing of their own but a line of news, its link and hidden fields', () => {
  expect(scripts.length).toBeGreaterThan(4)
  const made = scripts.flatMap(({ text }) =>
    [...text.matchAll(/createElement\(([^)]*)\)/g)].map(([, what]) => what),
  )
  expect([...new Set(made)].sort()).toEqual(["'a'", "'input'", "'p'"])
  const markup = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|from 'react/
  expect(scripts.filter(({ text }) => markup.test(text)).map(({ path }) => path)).toEqual([])
})

/** What a module remembers from one event to the next. */
const memory =
  /^(?:let\b|const \w+(?:: [^=]+)? = (?:new (?:Map|Set|WeakMap|WeakSet|Array)\b|\[\]|\{\}))/m

test('scripts of every page remember nothing of what is shown', () => {
  const remembering = scripts.filter(({ text }) => memory.test(text))
  // What is on its way to the server, which no page shows.
  expect(remembering.map(({ path }) => basename(path))).toEqual(['autosave.ts', 'keep-chosen.ts'])
  const forms = [
    'let open = false',
    'const rows = new Map<string, Row>()',
    'const seen: Row[] = []',
  ]
  expect(forms.filter((form) => !memory.test(`import a\n${form}`))).toEqual([])
  expect(memory.test('const pause = 700\n  let inner = 1')).toBe(false)
})

test('a script that did not become an island has its reason in the record', () => {
  const record = readFileSync('docs/decisions/026-islands.md', 'utf8')
  const names = scripts.map(({ path }) => basename(path, '.ts'))
  expect(names.filter((name) => !new RegExp(`^\\|.*\`${name}\`.*\\|`, 'm').test(record))).toEqual(
    [],
  )
})
