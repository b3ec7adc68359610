import { expect, test } from 'vitest'
import { certificateEvents, certificates } from '../../../db/schema/certification'
import { auditEntries, outboxMessages } from '../../../db/schema/platform'
import { findCertificateByCode } from '../../../app/certification/issuing/find-certificate-by-code.server'
import { revokeCertificate } from '../../../app/certification/life/revoke-certificate.server'
import type { Database } from '../../../app/platform/database/database.server'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenPerson } from '../../support/given-person'
import { givenPeople } from '../../support/given-rows'

const now = new Date('2026-12-01T09:00:00Z')
const reason = 'Hours were credited by mistake.'

test('a revocation is told to the holder, written into the audit trail, and final', async () => {
  const services = await freshServices()
  const { database } = services
  const { id: personId, email } = await givenPerson(services, { language: 'ru' })
  const { code, id } = await givenCertificate(services, { personId })
  await givenPeople(services.database, 'officer')
  const revoke = () =>
    database.transaction((tx) =>
      revokeCertificate(tx, { code, reason: ` ${reason} `, actorId: 'officer', now }),
    )
  expect(await revoke()).toMatchObject({ kind: 'revoked', certificate: { code } })
  expect(await findCertificateByCode(database.read, code)).toMatchObject({
    revoked: { at: now, reason },
  })
  expect(await revoke()).toEqual({ kind: 'refused', why: 'already-revoked' })

  const audit = await database.read.select().from(auditEntries)
  expect(audit.filter(({ action }) => action === 'certificate.revoked')).toMatchObject([
    { actorId: 'officer', subjectId: id, detail: { personId, reason } },
  ])
  const emails = await database.read.select().from(outboxMessages)
  expect(emails.map(({ payload }) => payload.to)).toEqual([email, email])
  expect(emails.map(({ payload }) => String(payload.text)).join()).not.toContain(code)
})

test('ten revocations at once are one', async () => {
  const services = await freshServices()
  const { database } = services
  const { code } = await givenCertificate(services)
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () =>
      database.transaction((tx) => revokeCertificate(tx, { code, reason, actorId: null, now })),
    ),
  )
  expect(outcomes.filter(({ kind }) => kind === 'revoked')).toHaveLength(1)
})

test('a revocation needs a certificate and a reason', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const revoke = (given: { code: string; reason: string }) =>
    services.database.transaction((tx) => revokeCertificate(tx, { ...given, actorId: null, now }))
  expect(await revoke({ code: 'NONE', reason })).toMatchObject({ why: 'no-such-certificate' })
  expect(await revoke({ code, reason: ' \n' })).toMatchObject({ why: 'reason-missing' })
})

test('certificates and their events can be neither changed nor removed', async () => {
  const services = await freshServices()
  const { database } = services
  await givenCertificate(services)
  const acts = [
    async (tx: Database) => void (await tx.update(certificates).set({ code: 'X' })),
    async (tx: Database) => void (await tx.delete(certificates)),
    async (tx: Database) => void (await tx.update(certificateEvents).set({ reason: 'X' })),
    async (tx: Database) => void (await tx.delete(certificateEvents)),
  ]
  for (const act of acts) await expect(database.transaction(act)).rejects.toThrow()
})
