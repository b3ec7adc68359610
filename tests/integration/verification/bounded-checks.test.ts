import { expect, test } from 'vitest'
import { throttleBuckets } from '../../../db/schema/platform'
import { distrustKey } from '../../../app/certification/keys/distrust-key.server'
import type { Services } from '../../../app/context'
import * as checkPage from '../../../app/exchange/pages/check-certificate'
import { isBusy } from '../../../app/platform/work/busy'
import { checkSignedTask } from '../../../app/verification/check-signed-task'
import { limits } from '../../../app/verification/limits'
import { action as verify } from '../../../app/verification/pages/verify'
import { takeDoubtTurn } from '../../../app/verification/take-doubt-turn.server'
import { receivePresented } from '../../../app/verification/receive-presented.server'
import { askApi } from '../../support/api-client'
import { postForm } from '../../support/ask-page'
import { freshServices } from '../../support/fresh-services'
import { givenExtract } from '../../support/given-extract'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { givenRegistered, givenStanding, type Registered } from '../../support/given-registered'
import { givenTable } from '../../support/given-requirement-table'

const now = new Date('2026-11-21T10:00:00Z')
const [crowd, honest] = ['192.0.2.1', '198.51.100.7']

/** What is inside and what waits of one network. */
const [inside, waitingEach] = [2, 20]

/** Presents a text. @returns what it was taken for: a verdict, or what else came of it. */
async function present(services: Services, text: string, address = honest): Promise<string> {
  try {
    const outcome = await receivePresented(services, { given: { text }, address, now })
    return 'verdict' in outcome ? outcome.verdict.verdict : outcome.kind
  } catch (error) {
    if (isBusy(error)) return 'busy'
    throw error
  }
}

/** A credential with another name, of which there are as many as one likes. */
function forge({ document, statement }: Registered, number: number): string {
  return document.replace(statement.holder.name, `Forger ${number}`)
}

/** The same services, whose thread begins no work before it is told to; and how much was asked of it at a time. */
function held(services: Services) {
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => (release = resolve))
  let underWay = 0
  let most = 0
  const threads: Services['threads'] = {
    ...services.threads,
    async run(...work) {
      most = Math.max(most, ++underWay)
      await released
      try {
        return await services.threads.run(...work)
      } finally {
        underWay -= 1
      }
    },
  }
  return { services: { ...services, threads }, release, most: () => most }
}

test('of many credentials at once from one network few are under way, and who comes from elsewhere is judged', async () => {
  const services = await freshServices()
  const registered = await givenRegistered(services)
  const thread = held(services)
  const forged = Array.from({ length: 60 }, (_, at) =>
    present(thread.services, forge(registered, at), crowd),
  )
  const busy = forged.slice(inside + waitingEach)
  expect(new Set(await Promise.all(busy))).toEqual(new Set(['busy']))

  // Whoever asks beside them, by whichever door, is told when to come back.
  const page = postForm(
    thread.services,
    verify,
    { code: registered.token },
    { path: '/verify', address: crowd, now },
  )
  await expect(page).rejects.toSatisfy(isBusy)
  const api = await askApi(thread.services, checkPage, {
    method: 'POST',
    path: '/api/v1/certificates/check',
    body: { token: registered.token },
    address: crowd,
  })
  expect(api.status).toBe(503)
  expect(Number(api.headers.get('Retry-After'))).toBeGreaterThan(0)

  const genuine = present(thread.services, registered.document)
  thread.release()
  expect(await genuine).toBe('valid')
  expect(await Promise.all(forged.slice(0, inside))).toEqual(['altered', 'altered'])
  // On a machine that is busy with something else some may have waited for too long.
  for (const told of await Promise.all(forged)) expect(['altered', 'busy']).toContain(told)
})

test('from however many networks they come, the thread is handed only so many at a time', async () => {
  const services = await freshServices()
  const registered = await givenRegistered(services)
  const thread = held(services)
  thread.release()
  const forged = Array.from({ length: 30 }, (_, at) =>
    present(thread.services, forge(registered, at), `10.0.${at}.1`),
  )
  const told = await Promise.all(forged)
  expect(told.slice(0, inside)).toEqual(['altered', 'altered'])
  for (const each of told) expect(['altered', 'busy']).toContain(each)
  expect(thread.most()).toBeLessThanOrEqual(inside)
})

test.each(['credential', 'token'] as const)(
  'a forged %s spends its turn before it is worked on; a genuine one spends none',
  async (kind) => {
    const services = await freshServices()
    const registered = await givenRegistered(services)
    const forgeOne = (at: number) =>
      kind === 'token' ? `${registered.token.slice(0, -4)}AAAA` : forge(registered, at)
    const done = () => services.threads.counts(checkSignedTask.lane).done
    const before = done()
    const genuine = kind === 'token' ? registered.token : registered.document
    expect(await present(services, genuine, crowd)).toBe('valid')
    expect(await services.database.read.select().from(throttleBuckets)).toEqual([])

    const { burst } = limits.doubtedByAddress
    for (let turn = 1; turn < burst; turn++) await takeDoubtTurn(services, crowd, now)
    expect(await present(services, forgeOne(1), crowd)).toBe('altered')
    expect(done() - before).toBe(2)
    expect(await present(services, forgeOne(2), crowd)).toBe('throttled')
    expect(done() - before).toBe(2)
    expect(await present(services, genuine, crowd)).toBe('valid')
  },
)

test('where turns cannot be counted, what is not in the register is not looked into, and what is there is answered', async () => {
  const services = await freshServices()
  const registered = await givenRegistered(services)
  const person = await givenPerson(services)
  await givenTable(services.database)
  await givenProgramme(services.database)
  const { file } = await givenExtract(services, { personId: person.id })
  const transaction = () => Promise.reject(new Error('the database is away'))
  const broken = { ...services, database: { ...services.database, transaction } }
  for (const forged of [
    `${registered.token.slice(0, -4)}AAAA`,
    forge(registered, 1),
    file.replace(/"signature":"[^"]*"/, `"signature":"${'A'.repeat(86)}"`),
    file.replace('"forms":[', '"forms":[{},'),
  ]) {
    await expect(present(broken, forged)).rejects.toThrow('the database is away')
  }
  expect(await present(broken, registered.token)).toBe('valid')
  expect(await present(broken, registered.document)).toBe('valid')
  expect(await present(broken, file)).toBe('genuine')
})

/** The same JSON with the keys of every object the other way round. */
function reorder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reorder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reorder(each)]),
  )
}

test('a signature that held is known again however the credential is spelt; its status is read anew', async () => {
  const services = await freshServices()
  const { id, document, token } = await givenRegistered(services)
  const done = () => services.threads.counts(checkSignedTask.lane).done
  const before = done()
  const spelt = [
    document,
    JSON.stringify(JSON.parse(document), null, 4),
    JSON.stringify(reorder(JSON.parse(document))),
    document.replace(/[а-яё]/gi, (letter) => `\\u0${letter.charCodeAt(0).toString(16)}`),
  ]
  expect(new Set(spelt).size).toBe(spelt.length)
  for (const text of spelt) expect(await present(services, text)).toBe('valid')
  expect(done() - before).toBe(1)
  for (const text of [token, token]) expect(await present(services, text)).toBe('valid')
  expect(done() - before).toBe(2)

  await givenStanding(services, id, 'suspended', new Date(now.getTime() - 60_000))
  for (const text of [...spelt, token]) expect(await present(services, text)).toBe('suspended')
  expect(done() - before).toBe(2)

  // Of whom is believed now nothing is taken from before.
  const from = new Date('2020-01-01T00:00:00Z')
  await distrustKey(services, { keyId: services.keys.activeId, from, now })
  await services.keys.refresh()
  for (const text of [...spelt, token]) expect(await present(services, text)).toBe('unknown-issuer')
})
