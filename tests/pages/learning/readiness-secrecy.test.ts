import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { consentViewers } from '../../../app/accounts/give-household-consent.server'
import { listHouseholdConsents } from '../../../app/accounts/list-household-consents.server'
import { commands } from '../../../app/admin/commands'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { chooseReadinessStep } from '../../../app/learning/choose-readiness-step.server'
import type { Block, BlockName } from '../../../app/learning/domain/block'
import { coupleConsent } from '../../../app/learning/domain/couple-task'
import { readinessQuestions } from '../../../app/learning/domain/readiness'
import { findCoupleAnswers } from '../../../app/learning/find-couple-answers.server'
import { findReadiness } from '../../../app/learning/find-readiness.server'
import { keepReadiness } from '../../../app/learning/keep-readiness.server'
import { keepReflection } from '../../../app/learning/keep-reflection.server'
import { shareCoupleAnswers } from '../../../app/learning/share-couple-answers.server'
import { openLog } from '../../../app/platform/logging/open-log.server'
import { writeSeen } from '../../../app/platform/forms/seen.server'
import { databaseRows } from '../../support/database-print'
import { formSamples } from '../../support/form-samples'
import { freshFolder } from '../../support/fresh-database'
import { requestContext } from '../../support/fresh-services'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenEveryVisitor, later, type EveryVisitor } from '../../support/given-every-visitor'
import { givenHousehold } from '../../support/given-household'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { givenTerminal } from '../../support/given-terminal'
import { listPages } from '../../support/list-pages'

/** Words that stand nowhere else, in the letters that people write in. */
const secret = 'қоңыр-үйрек-7319'

const givenAt = new Date('2026-11-21T09:00:00Z')

/** The same of what one answered in a task for two, which the spouse alone is shown. */
const coupleSecret = 'ақбас-тырна-2846'

const couplePlace = { module: 'adaptation', lesson: 'first-meeting', task: 'evening' }

/**
 * The owner and a spouse in one household, both of whom have answered a task for two and agreed to show it to each other.
 *
 * @returns the spouse, and what stands for the parts of an address in the owner's and the spouse's own lesson.
 */
async function givenCouple({ services }: EveryVisitor, ownerId: string) {
  const { database } = services
  const part = (name: BlockName, props: Record<string, string>, ...children: Block[]): Block => ({
    ...{ kind: 'component', name, props, children },
  })
  const question = part('CoupleQuestion', { id: 'first', prompt: 'What do I do first?' })
  const words = { id: 'evening', title: 'An evening', talk: 'Read them aloud.' }
  const task = part('CoupleTask', words, question)
  await givenProgramme(database, { programme: 'pair', blocks: [task] })
  const spouse = await givenPerson(services, { name: 'Ерлан Сәрсенов', now: givenAt })
  await givenHousehold(database, [ownerId, spouse.id])
  const context = requestContext(services, { now: givenAt })
  const places = []
  for (const [personId, words] of [
    [ownerId, coupleSecret],
    [spouse.id, 'Шай ішемін'],
  ] as const) {
    const { id: enrolmentId } = await givenEnrolment(database, { personId, programme: 'pair' })
    const wanted = { text: words, revision: 'a', seen: [], together: false }
    await keepReflection(context, { personId, enrolmentId, ...couplePlace, part: 'first', wanted })
    places.push({ ...couplePlace, enrolmentId, part: 'first' })
  }
  for (const personId of [ownerId, spouse.id]) {
    const asked = { personId, about: coupleConsent(couplePlace) }
    const seen = writeSeen(consentViewers(await listHouseholdConsents(database.read, asked)))
    const given = await shareCoupleAnswers(context, { personId, name: couplePlace, seen })
    if (given.kind === 'refused') throw new Error(given.why)
  }
  return { spouse, places }
}

/**
 * A busy site with everybody on it, whose owner has answered each question with the secret and chosen a step, and shows their
 * spouse what they answered in a task for two.
 */
async function givenAnswers() {
  const everybody = await givenEveryVisitor()
  const { personId = '' } = everybody.parametersOf('/')
  const { spouse, places } = await givenCouple(everybody, personId)
  const headers: EveryVisitor['headers'] = {
    ...everybody.headers,
    spouse: { cookie: spouse.cookie },
  }
  const site = { ...everybody, headers }
  const logged: string[] = []
  const services = {
    ...site.services,
    log: openLog('debug', { write: (line) => void logged.push(line) }),
  }
  const answers = Object.fromEntries(
    readinessQuestions.map(({ id, choices }) => [
      id,
      { choice: choices[0]?.id ?? null, words: `${secret} ${id}` },
    ]),
  )
  const context = requestContext(services, { now: later })
  await keepReadiness(context, { personId, answers, seen: writeSeen({}) })
  await chooseReadinessStep(context, { personId, step: 'not-now' })
  /** What stands for the parts of an address: of a lesson, each that there is. */
  const everyParameters = (path: string) => [
    site.parametersOf(path),
    ...(path.startsWith('/learn/:') ? places : []).map((place) => ({
      ...site.parametersOf(path),
      ...place,
    })),
  ]
  return { ...site, everyParameters, services, personId, logged }
}

/** An address with its parts in their places. */
function addressOf(path: string, params: Record<string, string>): string {
  return path.replaceAll(/:(\w+)|\*/g, (whole, name) => params[name ?? whole] ?? 'x')
}

/** All that an answer says: what a page is made of, or the bytes and headers of a whole response. */
async function textOf(ask: () => unknown): Promise<string> {
  const given = await Promise.resolve()
    .then(ask)
    .catch((thrown: unknown) => thrown)
  if (!(given instanceof Response)) return JSON.stringify(given) ?? ''
  const bytes = Buffer.from(await given.arrayBuffer())
  return JSON.stringify([...given.headers]) + bytes.toString('utf8')
}

test('no page says it to anybody but the person, and to them their own pages alone', async () => {
  const { services, headers, everyParameters } = await givenAnswers()
  const told = new Set<string>()
  const coupleTold = new Set<string>()
  let asked = 0
  for (const { path, module } of await listPages()) {
    const loader = module.loader as ((args: LoaderFunctionArgs) => unknown) | undefined
    for (const params of everyParameters(path)) {
      for (const [visitor, carried] of Object.entries(headers)) {
        if (!loader) continue
        const address = addressOf(path, params)
        const request = new Request(`http://127.0.0.1:3000${address}`, { headers: carried })
        const context = requestContext(services, { now: later })
        const text = await textOf(() => loader({ request, params, context }))
        asked += 1
        if (text.includes(secret)) told.add(`${path} ${visitor}`)
        if (text.includes(coupleSecret)) coupleTold.add(`${path} ${visitor}`)
      }
    }
  }
  // It is found where it is shown, so that it would be found elsewhere.
  expect([...told].sort()).toEqual(['/readiness owner', '/readiness/weigh owner'])
  expect([...coupleTold].sort()).toEqual([
    '/learn/:enrolmentId/:module/:lesson owner',
    '/learn/:enrolmentId/:module/:lesson/couple/:task owner',
    '/learn/:enrolmentId/:module/:lesson/couple/:task spouse',
    '/learn/:enrolmentId/notes owner',
  ])
  expect(asked).toBeGreaterThan(700)
}, 240_000)

test('no form of anybody else brings it out, and none of theirs changes or deletes it', async () => {
  const { services, headers, everyParameters, personId, logged } = await givenAnswers()
  const { owner: _owner, ...others } = headers
  const told = new Set<string>()
  let sent = 0
  for (const { path, module } of await listPages()) {
    const action = module.action as ((args: ActionFunctionArgs) => unknown) | undefined
    // Signing in and registering take their time, and are nobody's yet.
    if (!action || /^\/(sign-in|register|set-up|reset-password|sign-out|leave)/.test(path)) continue
    const samples = everyParameters(path).flatMap((params) =>
      (formSamples[path] ?? []).map((sample) => ({ params, sample })),
    )
    for (const { params, sample } of samples) {
      for (const [visitor, carried] of Object.entries(others)) {
        const request = new Request(`http://127.0.0.1:3000${addressOf(path, params)}`, {
          method: 'POST',
          headers: carried,
          body: new URLSearchParams(sample),
        })
        const context = requestContext(services, { now: later })
        const text = await textOf(() => action({ request, params, context }))
        sent += 1
        if (text.includes(secret) || text.includes(coupleSecret)) told.add(`${path} ${visitor}`)
      }
    }
  }
  expect([...told]).toEqual([])
  expect(sent).toBeGreaterThan(200)
  const kept = await findReadiness(services.database.read, services.secrets, personId)
  expect(kept).toMatchObject({ step: 'not-now' })
  expect(JSON.stringify(kept)).toContain(secret)
  for (const each of [secret, coupleSecret]) expect(logged.join('')).not.toContain(each)
  const { database, secrets } = services
  const asked = { personId, name: couplePlace }
  expect(await findCoupleAnswers(database.read, secrets, asked)).toEqual({ first: coupleSecret })
}, 240_000)

/** Every file below a folder, as it lies there and, where it is packed, unpacked. */
function bytesBelow(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .flatMap((path) => {
      const bytes = readFileSync(path)
      return bytes.readUInt16BE(0) === 0x1f8b ? [bytes, gunzipSync(bytes)] : [bytes]
    })
}

test('no verb of the command line, no file, no table and no backup holds it', async () => {
  const { services, parametersOf, personId } = await givenAnswers()
  const { config } = services
  const { code = '', clientId = '' } = parametersOf('/')
  const folder = freshFolder()
  const file = (name: string) => join(folder, name)
  const content = freshFolder()
  const nobody = 'nobody@readiness.example'
  const typed: Record<string, string[]> = {
    'person:create': ['--email', nobody, '--name', 'Дана Сейітова', '--role', 'learner'],
    'person:reset-second-factor': [nobody],
    'role:grant': [nobody, '--role', 'reviewer'],
    'iin:release': [nobody, '--ground', 'mistyped'],
    'iin:move': [nobody, '--to', nobody, '--ground', 'mistyped'],
    'client:create': ['--name', 'eGov', '--scopes', 'records:read', '--regions', 'all'],
    'content:check': [content],
    'content:publish': [content],
    'programme:retire': ['sample'],
    'programme:resume': ['sample'],
    'module:retire': ['first-steps'],
    'module:resume': ['first-steps'],
    'certificate:verify': [code],
    'certificate:revoke': [code, '--reason', 'issued-in-error', '--note', 'A test of it.'],
    'key:list': [],
    'key:rotate': [],
    'key:compromised': [services.keys.activeId, '--since', '2026-11-01T00:00:00Z'],
    'certificates:reissue': ['--key', services.keys.activeId],
    'search:rebuild': [],
    'audit:verify': [],
    'audit:export': [file('trail.jsonl')],
    backup: [file('backup.tar.gz')],
    restore: [file('backup.tar.gz'), '--force'],
    doctor: [],
  }
  expect(Object.keys(typed).sort()).toEqual(commands.map(({ verb }) => verb).sort())
  const said: string[] = []
  for (const { verb } of commands) {
    const terminal = givenTerminal('a long enough password of nobody')
    await runAdmin(
      [verb, ...(typed[verb] ?? [])],
      terminal,
      () => config,
      new URL(inject('thread')),
    )
    said.push(...terminal.said, ...terminal.told, terminal.written().toString('utf8'))
  }
  expect(statSync(file('backup.tar.gz')).size).toBeGreaterThan(10_000)
  expect(statSync(file('trail.jsonl')).size).toBeGreaterThan(1_000)
  const found = [...bytesBelow(folder), ...bytesBelow(config.dataDir)]
  for (const each of [secret, coupleSecret]) {
    expect(said.join('\n')).not.toContain(each)
    expect(found.some((bytes) => bytes.includes(Buffer.from(each)))).toBe(false)
  }
  const rows = await databaseRows(config.database)
  for (const each of [secret, coupleSecret]) expect(JSON.stringify(rows)).not.toContain(each)
  expect(rows.lesson_entry).toHaveLength(2)
  // The row that came back with the backup names nobody.
  expect(rows.readiness_assessment).toHaveLength(1)
  for (const known of [personId, clientId, 'not-now']) {
    expect(rows.readiness_assessment?.join()).not.toContain(known)
  }
}, 240_000)

test('nothing but the page of the two and its doors asks for what somebody answered in a task for two', () => {
  const askers = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) =>
      /from '[^']*(find|compare|share)-couple-answers\.server'/.test(
        readFileSync(join('app', name), 'utf8'),
      ),
    )
  expect(askers.sort()).toEqual([
    'learning/compare-couple-answers.server.ts',
    'learning/pages/couple-task.tsx',
    'learning/share-couple-answers.server.ts',
  ])
})

test('nothing but the person’s own pages and doors asks for it', () => {
  const app = 'app'
  const askers = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) =>
      /from '[^']*(find-readiness\.server|readiness-assessments|seal-readiness\.server)'/.test(
        readFileSync(join(app, name), 'utf8'),
      ),
    )
  expect(askers.map((name) => relative('.', name)).sort()).toEqual([
    'learning/choose-readiness-step.server.ts',
    'learning/find-readiness.server.ts',
    'learning/forget-readiness.server.ts',
    'learning/keep-readiness.server.ts',
    // For the archive of the person, which is given to nobody else (tests/pages/own-data).
    'learning/list-own-tables.server.ts',
    'learning/pages/readiness-step.tsx',
    'learning/pages/readiness-weigh.tsx',
    'learning/pages/readiness.tsx',
  ])
})
