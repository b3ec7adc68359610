import { createServer } from 'node:https'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildStatusListCredential } from '../../app/certification/credential/build-status-list-credential'
import { encodeStatusList } from '../../app/certification/credential/status-list'
import {
  statusBits,
  statusPurposes,
  type StatusPurpose,
} from '../../app/certification/credential/status-place'
import { didDocument } from '../../app/verification/domain/did-document'
import { ed25519Multikey } from '../../app/verification/domain/multibase'
import { givenIssuer } from '../support/given-issuer'
import { makeCertificate } from './server/make-certificate'
import type { Forgery } from './forgeries'

/**
 * What strangers read of an issuer, over HTTPS on loopback: its DID document, and its status lists, in which each place
 * stands as it was told.
 */
export async function givenSite() {
  const { key, cert } = await makeCertificate()
  const folder = await mkdtemp(join(tmpdir(), 'shanyrak-site-'))
  const authority = join(folder, 'authority.pem')
  await writeFile(authority, cert)
  const server = createServer({ key, cert })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a server has a port')
  const issuer = givenIssuer(`https://localhost:${address.port}`)
  const places = new Map<number, Forgery['standing']>()

  const statusList = async (purpose: StatusPurpose) => {
    const set = [...places].filter(([, standing]) => statusBits(standing)[purpose])
    const now = new Date()
    const unsigned = buildStatusListCredential({
      baseUrl: issuer.baseUrl,
      list: 0,
      purpose,
      encodedList: await encodeStatusList(set.map(([position]) => position)),
      issuedAt: new Date(now.getTime() - 60_000),
      validUntil: new Date(now.getTime() + 86_400_000),
    })
    return issuer.issue(unsigned)
  }

  /** Everything that the site publishes, by its path. */
  const publish = async (): Promise<Record<string, object>> => {
    const { kid, x } = issuer.key
    const jwk = { kid, x, kty: 'OKP' as const, crv: 'Ed25519' as const }
    const site = new URL(issuer.baseUrl)
    const lists = statusPurposes.map(async (purpose) => [
      `/credentials/status/0/${purpose}`,
      await statusList(purpose),
    ])
    return {
      '/.well-known/did.json': didDocument(site, [jwk], ed25519Multikey, () => true),
      ...Object.fromEntries(await Promise.all(lists)),
    }
  }

  server.on('request', async (request, response) => {
    const document = (await publish())[request.url ?? '/']
    response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' })
    response.end(JSON.stringify(document ?? {}))
  })
  return {
    issuer,
    places,
    publish,
    /** File of the certificate that vouches for the site. */
    authority,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
