import { expect, test } from 'vitest'
import { ensureCredential } from '../../../app/certification/issuing/ensure-credential.server'
import { loader as readCredential } from '../../../app/certification/pages/certificate-credential'
import { loader as readList } from '../../../app/certification/pages/status-list'
import { refreshStatusLists } from '../../../app/certification/status/refresh-status-lists.server'
import { loader as readDid } from '../../../app/verification/pages/did'
import { loader as readJwks } from '../../../app/verification/pages/jwks'
import type { Services } from '../../../app/context'
import { getPage } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenCompromise, givenRotation } from '../../support/given-key'
import { givenPerson } from '../../support/given-person'

const now = new Date('2026-11-21T09:00:00Z')

async function givenHolder() {
  const services = await freshServices()
  const holder = await givenPerson(services)
  const certificate = await givenCertificate(services, { personId: holder.id })
  const { code } = certificate
  const asked = { path: `/certificates/${code}/credential`, params: { code } }
  return { services, holder, certificate, code, asked }
}

function askList(services: Services, headers: Record<string, string> = {}, method = 'GET') {
  const request = new Request('http://127.0.0.1:3000/credentials/status/1/revocation', {
    headers,
    method,
  })
  const params = { list: '1', purpose: 'revocation' }
  return readList({ request, params, context: requestContext(services, { now }) })
}

test('only its holder gets the credential; for others it is not there', async () => {
  const { services, asked } = await givenHolder()
  const stranger = await givenPerson(services)
  const seen = await getPage(services, readCredential, { ...asked, cookie: stranger.cookie })
  expect(seen.status).toBe(404)
  expect((await getPage(services, readCredential, asked)).location).toMatch(/^\/sign-in\?next=/)
})

test('the file is what was issued, byte for byte, under a name that names nobody', async () => {
  const { services, holder, certificate, code } = await givenHolder()
  const request = new Request(`http://127.0.0.1:3000/certificates/${code}/credential`, {
    headers: { cookie: holder.cookie },
  })
  const context = requestContext(services, { now })
  const response = await readCredential({ request, params: { code }, context })
  const { document } = await ensureCredential(services, certificate.id, now)
  expect(await response.text()).toBe(document)
  expect(response.headers.get('Content-Type')).toBe('application/vc')
  expect(response.headers.get('Content-Disposition')).toBe(
    `attachment; filename="certificate-${code}.json"`,
  )
})

test('one that a compromised key signed has no credential; its page says why', async () => {
  const { services, holder, code, asked } = await givenHolder()
  await givenCompromise(services, new Date(0))
  const seen = await getPage(services, readCredential, { ...asked, cookie: holder.cookie, now })
  expect(seen).toMatchObject({ status: 303, location: `/certificates/${code}` })
})

test('a status list may be read by any site, and is not sent again to whoever has it', async () => {
  const services = await freshServices()
  await expect(askList(services)).rejects.toMatchObject({ status: 404 })
  await refreshStatusLists(services, now)
  const first = await askList(services)
  expect(first.status).toBe(200)
  expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(first.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+/)
  expect(JSON.parse(await first.text()).type).toContain('BitstringStatusListCredential')

  const tag = first.headers.get('ETag') ?? ''
  for (const held of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    expect((await askList(services, { 'If-None-Match': held })).status).toBe(304)
  }
  expect((await askList(services, { 'If-None-Match': '"other"' })).status).toBe(200)
  expect((await askList(services, {}, 'OPTIONS')).status).toBe(204)
})

test('retired keys stay published; a compromised one asserts nothing, and is no key of the set', async () => {
  const services = await freshServices()
  const retired = services.keys.activeId
  await givenRotation(services)
  const compromised = await givenCompromise(services, new Date(0))
  const read = async (loader: typeof readDid) => {
    const request = new Request('http://127.0.0.1:3000/')
    const context = requestContext(services, { now: new Date() })
    return (await loader({ request, params: {}, context })).json()
  }
  const { assertionMethod, verificationMethod } = await read(readDid)
  expect(verificationMethod).toHaveLength(6)
  expect(assertionMethod).toHaveLength(4)
  expect(assertionMethod.join()).toContain(retired)
  expect(assertionMethod.join()).toContain(services.keys.activeId)
  expect(assertionMethod.join()).not.toContain(compromised)
  const { keys } = await read(readJwks)
  expect(keys.map(({ kid }: { kid: string }) => kid)).not.toContain(compromised)
  expect(keys).toHaveLength(2)
})
