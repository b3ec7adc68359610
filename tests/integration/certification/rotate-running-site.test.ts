import { expect, onTestFinished, test } from 'vitest'
import { runAdmin } from '../../../app/admin/run-admin.server'
import { checkStatusList } from '../../../app/certification/credential/check-status-list'
import { givenTerminal } from '../../support/given-terminal'
import { freshServices } from '../../support/fresh-services'
import { sampleContent } from '../../support/given-content'
import { givenExamination, givenHandIn, type GivenHandIn } from '../../support/given-hand-in'
import { startRealServer, type RealServer } from '../../support/real-server'
import { listOwnCertificates } from '../../../app/certification/issuing/list-own-certificates.server'
import { openKeyRing } from '../../../app/certification/keys/open-key-ring.server'
import type { Services } from '../../../app/context'
import { formOwnerField } from '../../../app/platform/forms/form-owner-field'

/** Jobs look every two seconds, and a new key signs five seconds after it was made. */
const polling = { timeout: 20_000, interval: 100 }

async function givenSite() {
  const services = await freshServices()
  await givenExamination(services)
  // Before the site publishes what it teaches itself.
  const waiting: GivenHandIn[] = []
  for (let each = 0; each < 20; each++) {
    waiting.push(await givenHandIn(services, { now: new Date() }))
  }
  const { database, dataDir } = services.config
  const server = await startRealServer({
    DATA_DIR: dataDir,
    DATABASE_URL: database.engine === 'postgres' ? database.url : `file:${database.file}`,
    CONTENT_DIR: sampleContent,
    WEB_CONCURRENCY: '2',
  })
  onTestFinished(async () => void (await server.stop()))
  return { services, server, waiting }
}

async function run({ config }: Services, ...typed: string[]) {
  const terminal = givenTerminal()
  expect(await runAdmin(typed, terminal, () => config)).toBe(0)
  return terminal.said.join('\n')
}

async function readJson(server: RealServer, path: string) {
  const answer = await fetch(`${server.url}${path}`)
  expect(answer.status).toBe(200)
  return answer.json()
}

async function readKeys(server: RealServer): Promise<string[]> {
  const { keys } = await readJson(server, '/.well-known/jwks.json')
  return keys.map(({ kid }: { kid: string }) => kid)
}

/** Hands in at the running site and earns a certificate, which is valid at once. */
async function earn({ services, server, waiting }: Awaited<ReturnType<typeof givenSite>>) {
  const handIn = waiting.pop()
  if (!handIn) throw new Error('nobody is left who could hand in')
  const { person, attemptId } = handIn
  const answer = await fetch(`${server.url}/attempts/${attemptId}`, {
    method: 'POST',
    headers: { cookie: person.cookie },
    body: new URLSearchParams({ [formOwnerField]: person.formOwner }),
    redirect: 'manual',
  })
  expect(answer.status).toBe(303)
  const [certificate] = await listOwnCertificates(services.database.read, person.id)
  if (!certificate) throw new Error('nothing was earned')
  const seen = await readJson(server, `/api/v1/certificates/${certificate.code}`)
  expect(seen.verdict).toBe('valid')
  return { ...certificate, cookie: person.cookie }
}

test('a running site signs with a new key within seconds, distrusts the old one, and signs its lists anew', async () => {
  const site = await givenSite()
  const { services, server } = site
  const first = services.keys.activeId
  const earned = await earn(site)
  expect(earned.keyId).toBe(first)

  const rotated = await run(services, 'key:rotate')
  const second = rotated.split(' ')[0] ?? ''
  await expect.poll(() => readKeys(server), polling).toContain(second)
  await expect
    .poll(async () => (await earn(site)).keyId, { ...polling, interval: 1_000 })
    .toBe(second)

  const download = await fetch(`${server.url}/certificates/${earned.code}/credential`, {
    headers: { cookie: earned.cookie },
  })
  expect(download.headers.get('content-disposition')).toBe(
    `attachment; filename="certificate-${earned.code}.json"`,
  )
  expect(await download.json()).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
  })

  await run(services, 'key:compromised', `--from=${earned.awardedAt.toISOString()}`, first)
  await expect
    .poll(
      async () => (await readJson(server, `/api/v1/certificates/${earned.code}`)).verdict,
      polling,
    )
    .toBe('unknown-issuer')
  expect(await readKeys(server)).not.toContain(first)

  // The servers' base URL is their own: so is the issuer of what they sign.
  const ring = await openKeyRing(
    { ...services.config, baseUrl: new URL(server.url) },
    services.database,
    () => new Date(),
  )
  const list = async () => {
    const document = await readJson(server, '/credentials/status/1/revocation')
    const wanted = { issuer: server.url, list: 1, purpose: 'revocation' as const }
    return (await checkStatusList(document, wanted, ring.issuerKeys())).kind
  }
  await expect.poll(list, polling).toBe('genuine')
}, 180_000)
