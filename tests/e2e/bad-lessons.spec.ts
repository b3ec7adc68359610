import { expect, test } from '@playwright/test'
import SqliteClient from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { contentCheck } from '../../app/admin/content-check.server'
import { readConfig } from '../../app/platform/config/config.server'
import { openThreads, type Threads } from '../../app/platform/work/open-threads.server'
import { givenTerminal } from '../support/given-terminal'
import { runBuilt } from '../support/run-built'

let scratch: string
/** Made by whatever a lesson gets to run. */
let canary: string
let env: NodeJS.ProcessEnv

test.beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'shanyrak-lessons-'))
  canary = join(scratch, 'ran')
  const { PATH, HOME } = process.env
  env = { NODE_ENV: 'production', PATH, HOME, DATA_DIR: join(scratch, 'data'), CANARY: canary }
})

test.afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const head = '---\ntitle: "Кеш"\nsummary: "Кеш туралы."\n---\n\n'

/** What would leave a trace, were it ever run at compile time, at publish time or in the checker itself. */
const program =
  "process.getBuiltinModule('node:fs').writeFileSync(process.env.CANARY, 'ran'), globalThis.ran = 1"

/** Lessons that must not pass: their text, and where and why they are refused. */
const refused: Record<string, { text: string; at: string; why: string }> = {
  import: {
    text: `${head}import fs from 'node:fs'\n\nText.\n`,
    at: '6:1',
    why: 'import',
  },
  'import in the middle': {
    text: `${head}Text.\n\nimport './other.mdx'\n`,
    at: '8:1',
    why: 'import',
  },
  export: { text: `${head}export const ran = (${program})\n`, at: '6:1', why: 'export' },
  'export of frame': { text: `${head}export default () => null\n`, at: '6:1', why: 'export' },
  braces: { text: `${head}Text {${program}} text.\n`, at: '6:6', why: 'braces' },
  'braces on lines of their own': { text: `${head}{${program}}\n`, at: '6:1', why: 'braces' },
  'braces in an attribute': {
    text: `${head}<Callout kind={${program}}>\n\nText.\n\n</Callout>\n`,
    at: '6:15',
    why: 'braces',
  },
  'braces that spread': { text: `${head}<Callout {...globalThis} />\n`, at: '6:10', why: 'braces' },
  script: { text: `${head}<script>alert(1)</script>\n`, at: '6:1', why: 'HTML' },
  'a picture with an event': {
    text: `${head}<img src="x" onerror="alert(1)" />\n`,
    at: '6:1',
    why: 'HTML',
  },
  'an event on a component': {
    text: `${head}<Callout kind="note" onClick="alert(1)">\n\nText.\n\n</Callout>\n`,
    at: '6:1',
    why: 'no attribute "onClick"',
  },
  'a way around React': {
    text: `${head}<Callout kind="note" dangerouslySetInnerHTML="x">\n\nText.\n\n</Callout>\n`,
    at: '6:1',
    why: 'no attribute',
  },
  'a style': {
    text: `${head}<Steps style="color: red">\n\n1. One.\n\n</Steps>\n`,
    at: '6:1',
    why: 'no attribute',
  },
  'an unknown component': { text: `${head}<Frame />\n`, at: '6:1', why: 'not a component' },
  'a component by a path': { text: `${head}<globalThis.process />\n`, at: '6:1', why: '' },
  'a javascript: link': {
    text: `${head}See [this](javascript:alert(1)).\n`,
    at: '6:5',
    why: 'a link leads to',
  },
  'a javascript: link in disguise': {
    text: `${head}See [this](&#106;ava&Tab;script&colon;alert(1)).\n`,
    at: '6:5',
    why: 'a link leads to',
  },
  'a javascript: link elsewhere': {
    text: `${head}See [this][it].\n\n[it]: JaVaScRiPt:alert(1)\n`,
    at: '8:1',
    why: 'a link leads to',
  },
  'a data: link': { text: `${head}[x](data:text/html,<b>)\n`, at: '6:1', why: '' },
  'a link without a scheme': {
    text: `${head}[x](//other.example)\n`,
    at: '6:1',
    why: 'a link leads to',
  },
  'a comment': { text: `${head}Text.\n\n<!-- hidden -->\n`, at: '8:1', why: '' },
  code: { text: `${head}Text \`code\`.\n`, at: '6:6', why: 'code' },
  'front matter in JavaScript': {
    text: `---js\n{ "title": (${program}) }\n---\n\nText.\n`,
    at: '1:1',
    why: 'plain YAML',
  },
  'front matter with a tag': {
    text: '---\ntitle: !!js/function "function () {}"\nsummary: "S"\n---\n\nText.\n',
    at: '2:8',
    why: '',
  },
  'front matter with an alias': {
    text: '---\ntitle: &t "T"\nsummary: *t\n---\n\nText.\n',
    at: '2:8',
    why: '',
  },
  'front matter with a merge key': {
    text: '---\ntitle: "T"\n"<<": { summary: "S" }\n---\n\nText.\n',
    at: '3:1',
    why: '',
  },
  'front matter that pollutes': {
    text: '---\ntitle: "T"\nsummary: "S"\n__proto__: { ran: true }\n---\n\nText.\n',
    at: '4:1',
    why: '',
  },
  'front matter twice over': {
    text: `---\ntitle: "T"\ntitle: "U"\nsummary: "S"\n---\n\nText.\n`,
    at: '3:1',
    why: '',
  },
  'front matter without an end': {
    text: '---\ntitle: "T"\n\nText.\n',
    at: '1:1',
    why: 'does not end',
  },
  'no front matter': { text: 'Text.\n', at: '1:1', why: 'front matter' },
  '5 MB of text': { text: head + 'Text. '.repeat(850_000), at: '6:', why: 'is larger than 200 kB' },
  '5 MB without a space': { text: head + 'a'.repeat(5_000_000), at: '6:', why: 'is larger than' },
  'deep quotations': {
    text: `${head}${'> '.repeat(500)}Text.\n`,
    at: '6:1',
    why: 'nested too deeply',
  },
  'deep components': {
    text: `${head}${'<Callout kind="note">\n\n'.repeat(120)}Text.\n\n${'</Callout>\n\n'.repeat(120)}`,
    at: '',
    why: 'nested too deeply',
  },
  'deep brackets': { text: `${head}${'['.repeat(50_000)}\n`, at: '6:', why: 'too many marks' },
  'a letter that cannot be seen': {
    text: `${head}Te\u202ext.\n`,
    at: '6:3',
    why: 'cannot be seen',
  },
}

test('the trace that is looked for would be left, were a lesson run', () => {
  execFileSync(process.execPath, ['-e', program], { env })
  expect(existsSync(canary)).toBe(true)
  rmSync(canary)
})

type Said = { code: number | null; stdout: string; stderr: string }

/** What the command line says of a file, and how it ends. */
type Check = (file: string) => Promise<Said>

/** As whoever types the command. */
const checkByCommand: Check = (file) => runBuilt('admin', ['content:check', file], { env })

/** The same verb, in the thread of the build that the command would start: one thread for all files. */
function checkInThread(threads: Threads): Check {
  const options = { required: () => '', optional: () => undefined, flag: () => false }
  return async (file) => {
    const terminal = givenTerminal()
    const asked = { options, operands: [file], terminal, threads, config: readConfig({}) }
    const openServices = () => Promise.reject(new Error('a check needs no data'))
    const code = await contentCheck({ ...asked, openServices, now: new Date() })
    const [stdout = '', stderr = ''] = [terminal.said, terminal.told].map((lines) =>
      lines.map((line) => `${line}\n`).join(''),
    )
    return { code, stdout, stderr }
  }
}

async function refuse(check: Check, name: string, { text, at, why }: (typeof refused)[string]) {
  const file = join(scratch, `${name.replace(/\W/g, '-')}.kk.mdx`)
  writeFileSync(file, text)
  const { code, stdout, stderr } = await check(file)
  expect.soft(code, `${name}: ${stdout}${stderr}`).toBe(1)
  const problems = stdout.trimEnd().split('\n')
  const wanted = new RegExp(`^${file}:${at || '\\d+:\\d+'}.*${why.replace(/[()]/g, '.')}`)
  expect.soft(problems, name).toContainEqual(expect.stringMatching(wanted))
  for (const problem of problems) expect.soft(problem).toMatch(/^\/\S+:\d+:\d+ \S/)
  expect.soft(stderr, name).toMatch(/^\d+ problems?\.\n$/)
  expect(existsSync(canary), name).toBe(false)
}

test('every bad lesson is refused at its place, with exit code 1, and nothing of it is run', async () => {
  process.env.CANARY = canary
  const threads = openThreads(pathToFileURL('build/bin/thread.js'))
  for (const [name, lesson] of Object.entries(refused)) {
    await refuse(checkInThread(threads), name, lesson)
  }
  await threads.close()
  delete process.env.CANARY
})

/** Each is refused by another part of the checker. */
const byCommand = ['export', 'braces', 'script', 'front matter in JavaScript', '5 MB of text']

test('the command line refuses them so', async () => {
  for (const name of byCommand) {
    const lesson = refused[name]
    if (!lesson) throw new Error(`no lesson is called ${name}`)
    await refuse(checkByCommand, name, lesson)
  }
})

test('a file that is no lesson at all is refused too', async () => {
  const link = join(scratch, 'link.mdx')
  const binary = join(scratch, 'binary.mdx')
  symlinkSync('/etc/passwd', link)
  writeFileSync(binary, Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe, 0x00]))
  writeFileSync(join(scratch, 'lesson.txt'), head)
  for (const path of [link, binary, join(scratch, 'lesson.txt'), '/dev/zero', '/proc/self/mem']) {
    const { code, stdout } = await runBuilt('admin', ['content:check', path], { env })
    expect(code, path).toBe(1)
    expect(stdout).toMatch(new RegExp(`^${path}:1:1 `))
  }
})

/** Everything that is stored, as one text. */
function readEverything(): string {
  const database = new SqliteClient(join(scratch, 'data/shanyrak.db'), { readonly: true })
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[]
  const rows = tables.map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).all()])
  database.close()
  return JSON.stringify(rows)
}

test('a folder with one bad lesson is not published by half, and the same folder mended is', async () => {
  const content = join(scratch, 'content')
  cpSync('tests/support/content', content, { recursive: true })
  const publish = () => runBuilt('admin', ['content:publish', content], { env })
  expect(await publish()).toMatchObject({ code: 0, stderr: '' })
  const before = readEverything()

  // Another lesson is changed rightly: it must not slip in beside the bad one.
  const good = join(content, 'modules/daily-life/school.kk.mdx')
  writeFileSync(good, `${readFileSync(good, 'utf8')}\nЖаңа сөйлем.\n`)
  const bad = join(content, 'modules/first-steps/first-night.kk.mdx')
  const whole = readFileSync(bad, 'utf8')
  for (const [name, text] of [
    ['export', `${whole}\nexport const ran = (${program})\n`],
    ['braces', `${whole}\n{${program}}\n`],
    ['link', `${whole}\n[x](javascript:alert(1))\n`],
    ['5 MB', whole + 'Text. '.repeat(850_000)],
    ['JavaScript', whole.replace('---', '---js')],
  ] as const) {
    writeFileSync(bad, text)
    const { code, stdout, stderr } = await publish()
    expect(code, name).toBe(1)
    expect(stdout, name).toMatch(new RegExp(`^${bad}:\\d+:\\d+ `, 'm'))
    expect(stderr).toContain('Nothing was published.')
    expect(readEverything() === before, `${name} changed what is stored`).toBe(true)
    expect(existsSync(canary), name).toBe(false)
  }
  writeFileSync(bad, whole)
  expect(await publish()).toMatchObject({
    code: 0,
    stdout: 'published programme sample 2, module daily-life 2\n',
  })
})
