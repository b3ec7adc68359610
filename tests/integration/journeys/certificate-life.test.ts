import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { certificateEvents, certificates } from '../../../db/schema/certification'
import { auditEntries, outboxMessages } from '../../../db/schema/platform'
import { checkSeal } from '../../../app/certification/keys/check-seal.server'
import { declineChange } from '../../../app/certification/life/decline-change.server'
import { statusOf } from '../../../app/certification/domain/certificate-status'
import type { ChangeAction } from '../../../app/certification/domain/change'
import { findCertificateByCode } from '../../../app/certification/issuing/find-certificate-by-code.server'
import { readCertificateLife } from '../../../app/certification/life/read-certificate-life.server'
import { retractProposal } from '../../../app/certification/life/retract-proposal.server'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { recordEvidence } from '../../../app/eligibility/record-evidence.server'
import { confirmCertificateChange } from '../../../app/journeys/confirm-certificate-change.server'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenChange, givenProposal } from '../../support/given-change'
import { givenPerson } from '../../support/given-person'
import { givenTable } from '../../support/given-requirement-table'

const now = new Date('2026-12-01T09:00:00Z')
/** The instant so many minutes after `now`. */
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)

/** A holder whose certificate meets the training requirement, and two administrators. */
async function given() {
  const services = await freshServices()
  const { database, keys } = services
  await givenTable(database)
  const holder = await givenPerson(services, { language: 'kk' })
  const first = await givenPerson(services, { role: 'administrator' })
  const second = await givenPerson(services, { role: 'administrator' })
  const certificate = await givenCertificate(services, { personId: holder.id })
  const { id: certificateId, code, programme, expiresAt } = certificate
  const evidence = { personId: holder.id, programme, certificateId, expiresAt, now }
  await database.transaction((tx) => recordEvidence(tx, { ...evidence, certificateCode: code }))
  const find = async (wanted: string) => {
    const found = await findCertificateByCode(database.read, wanted)
    if (!found) throw new Error('there is such a certificate')
    return found
  }
  return {
    services,
    holder,
    first,
    second,
    certificate,
    find,
    statusAt: async (at: Date, wanted = code) => statusOf(await find(wanted), at),
    standingAt: async (at: Date) => {
      const [table] = await readRecord(database.read, { personId: holder.id, now: at })
      return table?.items[0]?.state
    },
    change: (action: ChangeAction, at: Date, wanted = code) =>
      givenChange(services, action, wanted, {
        proposedBy: first.id,
        confirmedBy: second.id,
        now: at,
      }),
    sealOf: async (wanted: string) => checkSeal(keys, await find(wanted)),
  }
}

test('suspended, reinstated, suspended again and revoked: certificate and record stay in step', async () => {
  const { change, statusAt, standingAt, services, certificate, first, second, holder } =
    await given()
  expect(await standingAt(now)).toBe('met')
  await change('suspend', minutes(1))
  expect([await statusAt(minutes(2)), await standingAt(minutes(2))]).toEqual([
    'suspended',
    'suspended',
  ])
  await change('reinstate', minutes(3))
  expect([await statusAt(minutes(4)), await standingAt(minutes(4))]).toEqual(['standing', 'met'])
  await change('suspend', minutes(5))
  expect(await statusAt(minutes(6))).toBe('suspended')
  await change('revoke', minutes(7))
  expect([await statusAt(minutes(8)), await standingAt(minutes(8))]).toEqual([
    'revoked',
    'withdrawn',
  ])

  const { read } = services.database
  const { events } = await readCertificateLife(read, certificate)
  expect(events.map(({ kind }) => kind)).toEqual([
    'awarded',
    'suspended',
    'reinstated',
    'suspended',
    'revoked',
  ])
  expect(events.at(-1)).toMatchObject({ actorId: first.id, confirmedBy: second.id })
  const audit = await read
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.subjectId, certificate.id))
  expect(audit.filter(({ action }) => action === 'certificate.revoked')).toMatchObject([
    { actorId: second.id, detail: { proposedBy: first.id, confirmedBy: second.id } },
  ])
  const emails = (await read.select().from(outboxMessages)).filter(
    ({ payload }) => payload.to === holder.email,
  )
  // The award, and four acts. Nothing in them names the matter.
  expect(emails).toHaveLength(5)
  expect(JSON.stringify(emails)).not.toMatch(/revoke|suspen|тоқтат|қайтар/)
})

test('a corrected name makes a new certificate in the place of the old, which stays as it was signed', async () => {
  const { services, certificate, first, second, find, statusAt, standingAt, sealOf } = await given()
  const correction = { name: '  Серікова   Айгерім ', document: 'Identity card of 12 March 2026' }
  const outcome = await givenChange(services, 'replace', certificate.code, {
    correction,
    proposedBy: first.id,
    confirmedBy: second.id,
  })
  if (outcome.kind === 'refused') throw new Error(outcome.why)
  const { code } = outcome
  expect(code).not.toBe(certificate.code)
  const [old, fresh] = [await find(certificate.code), await find(code)]
  expect(old).toMatchObject({ statement: certificate.statement, replacedBy: code })
  expect(fresh).toMatchObject({ replacesId: certificate.id, replacedBy: null })
  const [before, after] = [await sealOf(certificate.code), await sealOf(code)]
  if (before.kind !== 'intact' || after.kind !== 'intact') throw new Error('both are intact')
  expect(after.statement).toEqual({
    ...before.statement,
    code,
    holder: { ...before.statement.holder, name: 'Серікова Айгерім' },
    recordHash: after.statement.recordHash,
    keyId: after.statement.keyId,
  })
  expect([await statusAt(now), await statusAt(now, code)]).toEqual(['replaced', 'standing'])
  expect(await standingAt(minutes(1))).toBe('met')

  const { read } = services.database
  expect(await readCertificateLife(read, fresh)).toMatchObject({ replaces: old.code })
  expect(await readCertificateLife(read, old)).toMatchObject({ replacedBy: code, replaces: null })
})

test('a suspension goes over to the certificate that takes the place', async () => {
  const { change, statusAt, standingAt, certificate, find } = await given()
  await change('suspend', minutes(1))
  await change('replace', minutes(2))
  const code = (await find(certificate.code)).replacedBy ?? ''
  expect(await statusAt(minutes(3), code)).toBe('suspended')
  expect(await standingAt(minutes(3))).toBe('suspended')
  await change('reinstate', minutes(4), code)
  expect(await statusAt(minutes(5), code)).toBe('standing')
  expect(await standingAt(minutes(5))).toBe('met')
})

test('nobody confirms what they proposed, nor a change of their own certificate', async () => {
  const { services, certificate, first, statusAt } = await given()
  const proposalId = await givenProposal(services, 'revoke', certificate.code, {
    proposedBy: first.id,
  })
  const confirm = (confirmedBy: string) =>
    confirmCertificateChange(services, { proposalId, confirmedBy, now })
  expect(await confirm(first.id)).toEqual({ kind: 'refused', why: 'own-proposal' })
  expect(await confirm(certificate.personId)).toEqual({ kind: 'refused', why: 'own-certificate' })
  expect(await statusAt(now)).toBe('standing')
})

test.for<ChangeAction>(['suspend', 'revoke', 'replace'])(
  'ten confirmations of one proposal to %s at once have one effect',
  async (action) => {
    const { services, certificate, holder } = await given()
    const proposalId = await givenProposal(services, action, certificate.code)
    const people = await Promise.all(
      Array.from({ length: 10 }, () => givenPerson(services, { role: 'administrator' })),
    )
    const outcomes = await Promise.all(
      people.map(({ id }) =>
        confirmCertificateChange(services, { proposalId, confirmedBy: id, now }),
      ),
    )
    expect(outcomes.filter(({ kind }) => kind === 'confirmed')).toHaveLength(1)
    expect(outcomes.filter((each) => 'why' in each && each.why === 'already-decided')).toHaveLength(
      9,
    )
    const { read } = services.database
    const events = await read
      .select()
      .from(certificateEvents)
      .where(eq(certificateEvents.certificateId, certificate.id))
    expect(events).toHaveLength(2)
    const own = await read.select().from(certificates).where(eq(certificates.personId, holder.id))
    expect(own).toHaveLength(action === 'replace' ? 2 : 1)
  },
)

test('ten proposals at once are one', async () => {
  const { services, certificate } = await given()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => givenProposal(services, 'suspend', certificate.code)),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('what was declined or retracted has no effect, and another may be proposed', async () => {
  const { services, certificate, first, second, statusAt, holder } = await given()
  const { database } = services
  const by = { proposedBy: first.id }
  const declined = await givenProposal(services, 'revoke', certificate.code, by)
  const decline = (actorId: string) =>
    database.transaction((tx) => declineChange(tx, { proposalId: declined, actorId, now }))
  expect(await decline(first.id)).toMatchObject({ why: 'own-proposal' })
  expect(await decline(second.id)).toEqual({ kind: 'declined' })
  expect(await decline(second.id)).toMatchObject({ why: 'already-decided' })
  const late = { proposalId: declined, confirmedBy: second.id, now }
  expect(await confirmCertificateChange(services, late)).toMatchObject({ why: 'already-decided' })

  const taken = await givenProposal(services, 'suspend', certificate.code, by)
  const retract = (actorId: string) =>
    database.transaction((tx) => retractProposal(tx, { proposalId: taken, actorId, now }))
  expect(await retract(second.id)).toMatchObject({ why: 'no-such-proposal' })
  expect(await retract(first.id)).toEqual({ kind: 'retracted' })
  expect(await statusAt(minutes(1))).toBe('standing')

  // The holder who asked is told of the answer.
  const asked = await givenProposal(services, 'replace', certificate.code, {
    proposedBy: holder.id,
    byHolder: true,
  })
  await database.transaction((tx) =>
    declineChange(tx, { proposalId: asked, actorId: second.id, now }),
  )
  const emails = await database.read.select().from(outboxMessages)
  const own = emails.filter(({ payload }) => payload.to === holder.email)
  expect(String(own.at(-1)?.payload.text)).toContain('жауап берілді')
})
