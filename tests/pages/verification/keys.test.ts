import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Services } from '../../../app/context'
import { loader as readDid } from '../../../app/verification/pages/did'
import { loader as readJwks } from '../../../app/verification/pages/jwks'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'

function argsFor(services: Services): LoaderFunctionArgs {
  const request = new Request('http://127.0.0.1:3000/.well-known/did.json')
  return { request, params: {}, context: requestContext(services) }
}

test('a stranger verifies a certificate with nothing but the published keys', async () => {
  const services = await freshServices()
  const { statement, signature, keyId } = await givenCertificate(services)
  const args = argsFor(services)
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

test('keys have an entity tag, and who has them already is not sent them again', async () => {
  const services = await freshServices()
  for (const read of [readDid, readJwks]) {
    const tag = read(argsFor(services)).headers.get('ETag') ?? ''
    expect(tag).toMatch(/^W\/"[\w-]{27}"$/)
    const { context, params } = argsFor(services)
    const request = new Request('http://127.0.0.1:3000/.well-known/did.json', {
      headers: { 'If-None-Match': tag },
    })
    const again = read({ request, params, context })
    expect([again.status, again.headers.get('Cache-Control')]).toEqual([304, 'public, max-age=300'])
    const other = await freshServices()
    expect(read({ request, params, context: argsFor(other).context }).status).toBe(200)
  }
})
