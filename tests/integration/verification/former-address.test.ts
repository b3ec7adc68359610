import { expect, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import type { Certificate } from '../../../app/certification/data/certificates'
import { tokenAddress, verifyAddress } from '../../../app/certification/domain/verify-address'
import { statementSchema } from '../../../app/certification/domain/statement'
import { ensureCredential } from '../../../app/certification/issuing/ensure-credential.server'
import { printCertificate } from '../../../app/certification/issuing/print-certificate.server'
import { refreshStatusLists } from '../../../app/certification/status/refresh-status-lists.server'
import { revokeCertificate } from '../../../app/certification/life/revoke-certificate.server'
import { openKeyRing } from '../../../app/certification/keys/open-key-ring.server'
import type { Services } from '../../../app/context'
import { action as verify } from '../../../app/verification/pages/verify'
import { postForm } from '../../support/ask-page'
import { givenBrowserJudge, type BrowserJudge } from '../../support/browser-judge'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenExtract } from '../../support/given-extract'
import { givenPerson } from '../../support/given-person'
import { givenProgramme } from '../../support/given-programme'
import { givenTable } from '../../support/given-requirement-table'
import { givenTerminal } from '../../support/given-terminal'
import { fileDoors, openDoors, textDoors } from '../../support/verify-doors'

const awarded = new Date('2026-11-21T09:00:00Z')
const now = new Date('2026-11-22T09:00:00Z')
const facts = { address: '10.0.0.1', now }

let judge: Promise<BrowserJudge> | undefined

/** Every door of a site; the judge of browsers is built once. */
async function doorsOf(services: Services) {
  return openDoors(services, await (judge ??= givenBrowserJudge()), now)
}

/** The same installation, started anew under another address. */
async function startAt(
  services: Services,
  address: string,
  formerBaseUrls: URL[] = [],
): Promise<Services> {
  const config = { ...services.config, baseUrl: new URL(address), formerBaseUrls }
  const keys = await openKeyRing(config, services.database, () => now)
  const started = { ...services, config, keys }
  await refreshStatusLists(started, now)
  return started
}

/** All that its holder can show of a certificate, by the doors that take it. */
async function showAll(services: Services, certificate: Certificate) {
  const statement = statementSchema.parse(JSON.parse(certificate.statement))
  const { document, token } = await ensureCredential(services, certificate.id, awarded)
  const pdf = await printCertificate(services, { certificate, statement, now: awarded })
  const text = (written: string) => new TextEncoder().encode(written)
  return [
    { what: 'PDF', doors: fileDoors, given: pdf },
    { what: 'credential', doors: [...fileDoors, ...textDoors], given: text(document) },
    { what: 'token', doors: [...fileDoors, ...textDoors], given: text(token) },
    {
      what: 'address of the QR code',
      doors: ['upload', 'commandLine', 'offlineFile', 'paste', 'offlinePaste'] as const,
      given: text(tokenAddress(statement.issuer.baseUrl, token)),
    },
  ]
}

const award = (services: Services, enrolmentId: string) =>
  givenCertificate(services, {
    enrolmentId,
    baseUrl: services.config.baseUrl,
    now: awarded,
  })

// Another scheme has the same DID; another host, or port, has not.
test.for<[string, string]>([
  ['http://school.example', 'https://school.example'],
  ['https://school.example', 'https://family.example'],
  ['https://school.example', 'https://school.example:8443'],
])('what was issued at %s is judged at %s as before, at every door', async ([from, to]) => {
  const first = await startAt(await freshServices(), from)
  const standing = await award(first, 'standing')
  const revoked = await award(first, 'revoked')
  const papers = {
    valid: await showAll(first, standing),
    revoked: await showAll(first, revoked),
  }
  await first.database.transaction((tx) =>
    revokeCertificate(tx, { code: revoked.code, reason: 'mistake', actorId: null, now: awarded }),
  )
  const moved = await startAt(first, to)
  const doors = await doorsOf(moved)
  for (const [verdict, shown] of Object.entries(papers)) {
    for (const { what, doors: names, given } of shown) {
      for (const name of names) {
        const { told } = await doors[name](given, facts)
        expect(told, `${what}, ${name}`).toBe(verdict)
      }
    }
  }
  // And a change back, or on, loses none of them.
  const third = await startAt(moved, 'https://third.example')
  const later = await doorsOf(third)
  for (const { what, doors: names, given } of papers.valid) {
    for (const name of names) {
      expect((await later[name](given, facts)).told, `${what}, ${name}`).toBe('valid')
    }
  }
})

test('a former address leads to the number that stands in it, with its beginning or without', async () => {
  const first = await startAt(await freshServices(), 'http://school.example')
  const { code } = await award(first, 'e1')
  const moved = await startAt(first, 'https://family.example')
  const address = verifyAddress('http://school.example', code)
  const doors = await doorsOf(moved)
  for (const typed of [address, address.replace('http://', ''), `<${address}>`]) {
    const given = new TextEncoder().encode(typed)
    expect((await doors.paste(given, facts)).told, typed).toBe('number')
    expect((await doors.offlinePaste(given, facts)).told, typed).toBe('number')
  }
})

test('the extract of a record stays genuine, and its address is remembered, too', async () => {
  const first = await startAt(await freshServices(), 'https://school.example')
  await givenTable(first.database)
  await givenProgramme(first.database)
  const { id: personId } = await givenPerson(first)
  const { file, code } = await givenExtract(first, { personId })
  const moved = await startAt(first, 'https://family.example')
  const doors = await doorsOf(moved)
  for (const name of ['upload', 'commandLine'] as const) {
    expect((await doors[name](new TextEncoder().encode(file), facts)).told).toBe('genuine')
  }
  const address = new TextEncoder().encode(`https://school.example/extracts/${code}`)
  expect((await doors.paste(address, facts)).told).toBe('number')
})

test('a site that goes on under its old address believes what another node issues under the new one', async () => {
  const before = await startAt(await freshServices(), 'https://school.example')
  const after = await startAt(before, 'https://family.example')
  const certificate = await award(after, 'e1')
  await before.keys.refresh()
  const doors = await doorsOf(before)
  for (const { what, doors: names, given } of await showAll(after, certificate)) {
    for (const name of names) {
      expect((await doors[name](given, facts)).told, `${what}, ${name}`).toBe('valid')
    }
  }
})

test('only the settings and the register name addresses: no request, and no start under which nothing was issued', async () => {
  const services = await startAt(await freshServices(), 'https://school.example')
  await startAt(services, 'http://127.0.0.1:3000')
  const form = { code: 'https://stranger.example/verify/000000000000000000' }
  const asked = { path: '/verify', ...facts }
  const { data } = await postForm(services, verify, form, asked)
  expect(data).toMatchObject({ kind: 'elsewhere', host: 'stranger.example' })
  await services.keys.refresh()
  const issuers = services.keys.issuerKeys().map(({ issuer }) => issuer)
  expect(issuers).toEqual(['https://school.example'])
})

test('an address of the setting is ours, and the doctor names every former one', async () => {
  const first = await startAt(await freshServices(), 'https://school.example')
  const { code } = await award(first, 'e1')
  const named = [new URL('https://lost.example'), new URL('https://school.example')]
  const moved = await startAt(first, 'https://family.example', named)
  const doors = await doorsOf(moved)
  const address = new TextEncoder().encode(`https://lost.example/verify/${code}`)
  expect((await doors.paste(address, facts)).told).toBe('number')
  const terminal = givenTerminal()
  await runAdmin(['doctor'], terminal, () => moved.config)
  expect(terminal.said.find((line) => line.includes('addresses'))).toBe(
    'ok    addresses    issued under https://family.example; still believed: ' +
      'https://school.example (first used 2026-11-21), https://lost.example (by the setting)',
  )
})
