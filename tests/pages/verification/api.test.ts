import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { describeApi } from '../../../app/verification/domain/describe-api'
import { limits } from '../../../app/verification/limits'
import { action, loader } from '../../../app/verification/pages/api-certificate'
import { loader as readDid } from '../../../app/verification/pages/did'
import { loader as readJwks } from '../../../app/verification/pages/jwks'
import { revokeCertificate } from '../../../app/certification/revoke-certificate.server'
import { conformsTo } from '../../support/conforms-to'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'

const api = describeApi('https://shanyrak.example')
const responses = api.paths['/api/v1/certificates/{code}'].get.responses

function argsFor(services: Services, code: string, method = 'GET'): LoaderFunctionArgs {
  const request = new Request(`http://127.0.0.1:3000/api/v1/certificates/${code}`, { method })
  return { request, params: { code }, context: requestContext(services) }
}

async function ask(services: Services, code: string) {
  const response = await loader(argsFor(services, code))
  return { response, body: await response.json() }
}

test('a verdict is what the description says, open to every site and kept by none', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const { response, body } = await ask(services, code.toLowerCase())
  expect(response.status).toBe(200)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(body).toMatchObject({ code, verdict: 'valid', keyId: services.keys.activeId })
  const { schema } = responses[200].content['application/json']!
  expect(conformsTo(api, { ...schema }, body)).toBe(true)
  expect(conformsTo(api, { ...schema }, { ...body, holder: 'Анна' })).toBe(false)
})

test('a revoked certificate says so and when', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const now = new Date('2026-11-21T08:00:00Z')
  await services.database.transaction((tx) =>
    revokeCertificate(tx, { code, reason: 'A private matter', actorId: null, now }),
  )
  const { body } = await ask(services, code)
  expect(body).toMatchObject({ verdict: 'revoked', revokedAt: now.toISOString() })
  expect(JSON.stringify(body)).not.toContain('private matter')
})

test('what is not there is a problem, with its reason', async () => {
  const services = await freshServices()
  const { schema } = responses[404].content['application/problem+json']!
  for (const [code, reason] of [
    ['000000000000000000', 'no-such-certificate'],
    ['00000000000000000A', 'wrong-check-character'],
    ['0000', 'wrong-length'],
    ['00000000000000000*', 'foreign-character'],
  ] as const) {
    const { response, body } = await ask(services, code)
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(body).toMatchObject({ status: 404, reason })
    expect(conformsTo(api, { ...schema }, body)).toBe(true)
  }
  for (let turn = 1; turn < limits.unknownByAddress.turns; turn++) {
    await ask(services, '000000000000000000')
  }
  const { response } = await ask(services, '000000000000000000')
  expect(response.status).toBe(429)
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
})

test('nothing can be written', async () => {
  expect(action().status).toBe(405)
  const asked = await loader(argsFor(await freshServices(), 'X', 'OPTIONS'))
  expect(asked.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
})

test('a stranger verifies a certificate with nothing but the published keys', async () => {
  const services = await freshServices()
  const { statement, signature, keyId } = await givenCertificate(services)
  const args = argsFor(services, '')
  const { keys } = (await readJwks(args).json()) as { keys: Record<string, string>[] }
  const jwk = keys.find(({ kid }) => kid === keyId)
  const key = createPublicKey({ format: 'jwk', key: { ...jwk } })
  const bytes = Buffer.from(signature, 'base64url')
  expect(verify(null, Buffer.from(statement), key, bytes)).toBe(true)
  expect(verify(null, Buffer.from(statement.replace('92', '93')), key, bytes)).toBe(false)

  const did = await readDid(args).json()
  expect(did.id).toBe('did:web:127.0.0.1%3A3000')
  expect(did.verificationMethod[0]).toMatchObject({ publicKeyJwk: { kid: keyId, x: jwk?.x } })
})
