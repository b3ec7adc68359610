import { randomInt } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { Credential } from '../../app/certification/credential/credential-shape'
import { newCertificateCode } from '../../app/certification/domain/certificate-code'
import type { Statement } from '../../app/certification/domain/statement'
import { pickStatusPlace } from '../../app/certification/status/pick-status-place.server'
import { ensureCredential } from '../../app/certification/issuing/ensure-credential.server'
import { hashRecord, signStatement } from '../../app/certification/signing/sign-statement.server'
import type { Services } from '../../app/context'
import { certificateEvents, certificates } from '../../db/schema/certification'
import { aStatement } from './a-statement'
import { givenEnrolmentRow } from './given-rows'

/** A certificate in the register, and what its holder can show of it. */
export type Registered = {
  id: string
  statement: Statement
  document: string
  credential: Credential
  token: string
}

/** Enters a certificate that states what is given, whatever the date, and issues its credential. */
export async function givenRegistered(
  services: Services,
  {
    stated = aStatement(),
    replacesId = null,
  }: { stated?: Statement; replacesId?: string | null } = {},
): Promise<Registered> {
  const { keys, database, config } = services
  const id = uuid()
  const ids = { id, personId: uuid(), enrolmentId: uuid(), replacesId }
  const statement: Statement = {
    ...stated,
    code: newCertificateCode(randomInt),
    issuer: { ...stated.issuer, baseUrl: config.baseUrl.origin },
    recordHash: hashRecord(ids),
    keyId: keys.activeId,
  }
  const { text, signature } = signStatement(keys, statement)
  const { code, awardedAt, expiresAt, keyId, programme } = statement
  await database.transaction(async (tx) => {
    await givenEnrolmentRow(tx, { id: ids.enrolmentId, personId: ids.personId })
    await tx.insert(certificates).values({
      ...ids,
      code,
      programme: programme.slug,
      statement: text,
      signature,
      keyId,
      awardedAt: new Date(awardedAt),
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    })
    await pickStatusPlace(tx, id)
  })
  const { document, token } = await ensureCredential(services, id, new Date(awardedAt))
  return { id, statement, document, credential: JSON.parse(document), token }
}

/** What became of a certificate, as far as a verdict goes. */
export async function givenStanding(
  services: Services,
  certificateId: string,
  kind: 'revoked' | 'suspended' | 'replaced',
  at: Date,
): Promise<void> {
  if (kind === 'replaced') await givenRegistered(services, { replacesId: certificateId })
  await services.database.transaction(async (tx) => {
    await tx.insert(certificateEvents).values({ id: uuid(), certificateId, kind, at })
  })
}
