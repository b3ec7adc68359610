import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeStatusList } from '../../app/certification/credential/status-list'
import type { Statement } from '../../app/certification/domain/statement'
import { fillVerifier } from '../../app/verification/make-offline-verifier.server'
import { signKnown, type Known } from '../../app/verification/presented/known'
import type { Forgery, Genuine } from '../conformance/forgeries'
import { aStatement } from '../support/a-statement'
import { givenIssuer } from '../support/given-issuer'

/** A certificate of an issuer of its own, awarded an hour ago by the clock of the browser. */
async function givenGenuine() {
  const now = new Date()
  const issuer = givenIssuer()
  const sample = aStatement({ awardedAt: new Date(now.getTime() - 3_600_000).toISOString() })
  const statement = { ...sample, issuer: { ...sample.issuer, baseUrl: issuer.baseUrl } }
  const place = { list: 1, position: 4711 }
  const issue = async (stated: Statement) => ({
    credential: await issuer.credential(stated, place),
    token: await issuer.token(stated, place),
  })
  const genuine: Genuine = { statement, place, issue, now, ...(await issue(statement)) }
  return { genuine, issuer }
}

/** The verifier with the keys of another issuer in it, and lists that say what a forgery supposes. */
export async function verifierFor(forgery: Forgery, folder: string) {
  const { genuine, issuer } = await givenGenuine()
  const { list, position } = genuine.place
  const bits = async (...standings: Forgery['standing'][]) =>
    encodeStatusList(standings.includes(forgery.standing) ? [position] : [])
  const known: Known = {
    asOf: genuine.now.toISOString(),
    freshness: { staleHours: 24, unknownDays: 7 },
    language: 'en',
    issuers: [issuer.trusted],
    lists: [
      {
        issuer: issuer.baseUrl,
        list,
        revocation: await bits('revoked', 'replaced'),
        suspension: await bits('revoked', 'replaced', 'suspended'),
      },
    ],
    programmes: {},
  }
  const { kid: keyId, sign } = issuer.key
  const signed = signKnown(known, { keyId, sign })
  const page = readFileSync('build/offline/verifier.html', 'utf8')
  const file = join(folder, 'forged.html')
  writeFileSync(file, fillVerifier(page, issuer.trusted.keys, signed))
  const made = await forgery.make(genuine)
  return { file, known, genuine, text: typeof made === 'string' ? made : JSON.stringify(made) }
}
