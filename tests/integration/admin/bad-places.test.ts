import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../../app/admin/commands'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { readConfig } from '../../../app/platform/config/config.server'
import {
  requireContentFolder,
  requireHeadFiles,
} from '../../../app/platform/launch/find-path-faults.server'
import { prepareData } from '../../../app/prepare-data'
import { freshDatabaseConfig, freshFolder } from '../../support/fresh-database'
import { givenTerminal } from '../../support/given-terminal'

/** A verb as somebody types it who fills in whatever is asked for. */
function typedOf({ verb, options, operands }: (typeof commands)[number]): string[] {
  const required = Object.entries(options)
    .filter(([, { required }]) => required)
    .map(([name]) => `--${name}=x`)
  return [verb, ...required, ...operands.filter((each) => !each.startsWith('[')).map(() => 'x')]
}

type Place = { setting: string; make: (folder: string) => Record<string, string>; said: RegExp }

const places: Place[] = [
  {
    setting: 'DATA_DIR',
    make: (folder) => ({ DATA_DIR: join(folder, 'file') }),
    said: /^DATA_DIR: .*file is a file, and a folder is needed\.$/m,
  },
  {
    setting: 'DATA_DIR',
    make: (folder) => ({ DATA_DIR: join(folder, 'file', 'data') }),
    said: /^DATA_DIR: .*data cannot be made: .*file is no folder\.$/m,
  },
  {
    setting: 'SECRET_KEY_FILE',
    make: (folder) => ({ SECRET_KEY_FILE: join(folder, 'folder') }),
    said: /^SECRET_KEY_FILE: .*folder is a folder, and a file is needed\.$/m,
  },
  {
    setting: 'SECRET_KEY_FILE',
    make: (folder) => ({ SECRET_KEY_FILE: join(folder, 'file') }),
    said: /SECRET_KEY_FILE: .*file must hold 64 hexadecimal digits/,
  },
  {
    setting: 'SIGNING_KEY',
    make: (folder) => ({ SIGNING_KEY: `file:${join(folder, 'folder')}` }),
    said: /^SIGNING_KEY: .*folder is a folder, and a file is needed\.$/m,
  },
  {
    setting: 'SIGNING_KEY',
    make: (folder) => ({ SIGNING_KEY: `file:${join(folder, 'file')}` }),
    // The doctor looks at the key; a verb that reads says first that there are no data yet.
    said: /file|nobody has used the site yet/,
  },
  ...['DATA_DIR', 'SECRET_KEY_FILE', 'SIGNING_KEY'].flatMap((setting) => {
    const value = (path: string) => (setting === 'SIGNING_KEY' ? `file:${path}` : path)
    const pipe = setting === 'DATA_DIR' ? 'is a file, and a folder' : 'is a device or a pipe, and a'
    return Object.entries({
      nowhere: 'nowhere is a link that leads nowhere.',
      itself: 'itself is a link that leads to itself.',
      pipe,
      ['x'.repeat(300)]: 'is too long a name.',
    }).map(([name, said]) => ({
      setting,
      make: (folder: string) => ({ [setting]: value(join(folder, name)) }),
      said: new RegExp(`^${setting}: .*${said}`, 'm'),
    }))
  }),
]

function givenPlaces() {
  const folder = freshFolder()
  writeFileSync(join(folder, 'file'), 'a shopping list')
  mkdirSync(join(folder, 'folder'))
  symlinkSync(join(folder, 'none', 'x'), join(folder, 'nowhere'))
  symlinkSync(join(folder, 'itself'), join(folder, 'itself'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
  return folder
}

/** Settings on a database of this test's own, with one of them wrong. */
async function settingsOf({ make }: Place, folder: string) {
  const env = { DATA_DIR: join(folder, 'data'), ...make(folder) }
  return { ...readConfig(env), database: await freshDatabaseConfig() }
}

test.for(places.map((place, number) => [number + 1, place] as const))(
  'wrong place %i: every verb says in words what is wrong, without a stack',
  async ([, place]) => {
    const folder = givenPlaces()
    const config = await settingsOf(place, folder)
    // content:check meets none of the places: it reads what it is given, in a thread of the build.
    for (const command of commands.filter(({ verb }) => verb !== 'content:check')) {
      const terminal = givenTerminal('long enough, I hope')
      const code = await runAdmin(typedOf(command), terminal, () => config)
      const text = [...terminal.said, ...terminal.told].join('\n')
      expect(text, command.verb).not.toMatch(/^ {4}at /m)
      expect(text, command.verb).not.toMatch(/\b(TypeError|Error: )/)
      expect([0, 1, 2], command.verb).toContain(code)
    }
  },
)

test.for(places.map((place, number) => [number + 1, place] as const))(
  'wrong place %i: start, doctor and key:list name it, and nothing is made',
  async ([, place]) => {
    const folder = givenPlaces()
    const config = await settingsOf(place, folder)
    for (const verb of ['doctor', 'key:list']) {
      const terminal = givenTerminal()
      expect(await runAdmin([verb], terminal, () => config)).toBe(1)
      expect([...terminal.said, ...terminal.told].join('\n').replace(/^fail +\S+ +/gm, '')).toMatch(
        place.said,
      )
    }
    await expect(prepareData(config, () => undefined)).rejects.toThrow()
    expect(existsSync(join(folder, 'data')), 'the data folder').toBe(false)
    expect(
      readdirSync(folder)
        .filter((name) => name !== 'data')
        .sort(),
    ).toEqual(['file', 'folder', 'itself', 'nowhere', 'pipe'])
  },
)

test.each([
  ['none', /CONTENT_DIR: .*none is not there\./],
  ['file', /CONTENT_DIR: .*file is a file, and a folder is needed\./],
])(
  'a folder of content that is not one (%s) stops a start, and the doctor names it',
  async (name, said) => {
    const folder = givenPlaces()
    const sound = await settingsOf({ setting: '', make: () => ({}), said: /./ }, folder)
    const config = { ...sound, contentDir: join(folder, name) }
    expect(() => requireContentFolder(config)).toThrow(said)
    await prepareData(config, () => undefined)
    const terminal = givenTerminal()
    expect(await runAdmin(['doctor'], terminal, () => config)).toBe(1)
    expect([...terminal.said, ...terminal.told].join('\n')).toMatch(said)
  },
)

test('a file of AUDIT_HEADS that is none stops a start, and each verb that would read it names it', async () => {
  const folder = givenPlaces()
  const sound = await settingsOf({ setting: '', make: () => ({}), said: /./ }, folder)
  await prepareData(sound, () => undefined)
  for (const name of ['folder', 'pipe', 'nowhere', 'itself', join('file', 'x')]) {
    const auditHeads = [{ kind: 'file', file: join(folder, name) } as const]
    const config = { ...sound, auditHeads }
    const said = new RegExp(`${name} (is|cannot be made)`)
    expect(() => requireHeadFiles(config), name).toThrow(said)
    for (const verb of ['doctor', 'audit:verify']) {
      const terminal = givenTerminal()
      const code = await runAdmin([verb], terminal, () => config)
      const text = [...terminal.said, ...terminal.told].join('\n')
      expect(text, `${verb} ${name}`).not.toMatch(/^ {4}at /m)
      if (verb === 'doctor') expect({ code, text }, name).toMatchObject({ code: 1 })
      if (verb === 'doctor') expect(text).toMatch(said)
    }
  }
})

test('what cannot be written or read at the terminal is named, without a stack', async () => {
  const folder = givenPlaces()
  const config = await settingsOf({ setting: '', make: () => ({}), said: /./ }, folder)
  await prepareData(config, () => undefined)
  const inFile = join(folder, 'file', 'x')
  const long = join(folder, 'x'.repeat(300))
  const typed = [
    ['backup', inFile],
    ['backup', join(folder, 'none', 'x')],
    ['backup', long],
    ['audit:export', inFile],
    ['audit:export', join(folder, 'none', 'x')],
    ['audit:export', join(folder, 'folder')],
    ['audit:export', long],
    ['audit:verify', join(folder, 'folder')],
    ['audit:verify', join(folder, 'none')],
    ['restore', join(folder, 'folder')],
    ['restore', join(folder, 'none')],
    ['certificate:verify', join(folder, 'folder')],
  ]
  for (const words of typed) {
    const terminal = givenTerminal()
    expect(await runAdmin(words, terminal, () => config), words.join(' ')).toBe(1)
    const text = [...terminal.said, ...terminal.told].join('\n')
    expect(text, words.join(' ')).not.toMatch(/^ {4}at /m)
    expect(text, words.join(' ')).not.toBe('')
  }
})
