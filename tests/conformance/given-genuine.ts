import type { Statement } from '../../app/certification/domain/statement'
import { aStatement } from '../support/a-statement'
import { givenIssuer } from '../support/given-issuer'
import type { Genuine } from './forgeries'

/** A genuine certificate of an issuer of its own, and whom to believe. */
export async function givenGenuine(
  issuer = givenIssuer(),
  now = new Date('2026-11-21T09:00:00Z'),
  place = { list: 0, position: 4711 },
) {
  const { baseUrl } = issuer
  const sample = aStatement()
  const statement = { ...sample, issuer: { ...sample.issuer, baseUrl } }
  const issue = async (stated: Statement) => ({
    credential: await issuer.credential(stated, place),
    token: await issuer.token(stated, place),
  })
  const genuine: Genuine = { statement, place, issue, now, ...(await issue(statement)) }
  return { ...genuine, trust: [issuer.trusted] }
}
