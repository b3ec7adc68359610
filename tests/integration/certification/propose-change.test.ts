import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import {
  proposeChange,
  type ProposeChange,
} from '../../../app/certification/life/propose-change.server'
import { confirmCertificateChange } from '../../../app/journeys/confirm-certificate-change.server'
import { roleGrants } from '../../../db/schema/accounts'
import { freshServices } from '../../support/fresh-services'
import { givenCertificate } from '../../support/given-certificate'
import { givenChange, givenProposal } from '../../support/given-change'
import { givenPerson } from '../../support/given-person'
import { givenPeople } from '../../support/given-rows'

const now = new Date('2026-12-01T09:00:00Z')

async function given() {
  const services = await freshServices()
  await givenPeople(services.database, 'officer')
  const { code } = await givenCertificate(services)
  const propose = (different: Partial<ProposeChange>) =>
    services.database.transaction((tx) =>
      proposeChange(tx, services.keys, {
        code,
        action: 'replace',
        reason: 'name-misspelt',
        note: '',
        correction: { name: 'Серікова Айгерім', document: 'Identity card of 12 March 2026' },
        proposedBy: 'officer',
        now,
        ...different,
      }),
    )
  return { services, code, propose }
}

const card = 'Identity card of 12 March 2026'

test.for<[string, Partial<ProposeChange>, object]>([
  ['a code nobody has', { code: 'NONE' }, { why: 'no-such-certificate' }],
  [
    'a reason of another act',
    { reason: 'inquiry-closed' },
    { why: 'faulty', faults: { reason: 'reason-unknown' } },
  ],
  ['no reason', { reason: '' }, { why: 'faulty', faults: { reason: 'reason-unknown' } }],
  [
    'a note that is too long',
    { note: 'х'.repeat(501) },
    { why: 'faulty', faults: { note: 'text-too-long' } },
  ],
  [
    'an IIN in the note',
    { note: 'see 700911 204362.' },
    { why: 'faulty', faults: { note: 'wordsHoldIin' } },
  ],
  [
    'an IIN in the document',
    { correction: { name: 'Анна Ким', document: 'card of 700911204362' } },
    { why: 'faulty', faults: { document: 'wordsHoldIin' } },
  ],
  [
    'no document',
    { correction: { name: 'Анна Ким', document: ' ' } },
    { why: 'faulty', faults: { document: 'document-missing' } },
  ],
  [
    'the name that stands there',
    { correction: { name: 'Серікова  Әйгерім Маратқызы', document: card } },
    { why: 'faulty', faults: { name: 'same-name' } },
  ],
  [
    'a name that cannot be printed',
    { correction: { name: 'Анна 2', document: card } },
    { why: 'faulty', faults: { name: 'foreign-character' } },
  ],
  [
    'reinstating what stands',
    { action: 'reinstate', reason: 'inquiry-closed' },
    { why: 'not-suspended' },
  ],
])('%s is refused', async ([, different, refusal]) => {
  const { propose } = await given()
  expect(await propose(different)).toEqual({ kind: 'refused', ...refusal })
})

test('everything that is wrong is told at once', async () => {
  const { propose } = await given()
  const correction = { name: 'А', document: '' }
  expect(await propose({ reason: '', note: 'ИИН 700911204362', correction })).toEqual({
    kind: 'refused',
    why: 'faulty',
    faults: {
      reason: 'reason-unknown',
      note: 'wordsHoldIin',
      name: 'too-short',
      document: 'document-missing',
    },
  })
})

test('a number that is no IIN may stand in a note', async () => {
  const { propose } = await given()
  expect(await propose({ note: 'Decision 123456789012 of 1 December' })).toMatchObject({
    kind: 'proposed',
  })
})

test('what is final stays final', async () => {
  const { services, code, propose } = await given()
  const outcome = await givenChange(services, 'replace', code)
  for (const action of ['suspend', 'revoke', 'replace'] as const) {
    expect(await propose({ action })).toMatchObject({ why: 'already-replaced' })
  }
  const successor = outcome.kind === 'confirmed' ? outcome.code : ''
  await givenChange(services, 'revoke', successor)
  for (const action of ['suspend', 'revoke', 'replace', 'reinstate'] as const) {
    expect(await propose({ code: successor, action })).toMatchObject({ why: 'already-revoked' })
  }
})

test('what was proposed by who is no administrator any more is not confirmed', async () => {
  const services = await freshServices()
  const { code } = await givenCertificate(services)
  const { id: proposedBy } = await givenPerson(services, { role: 'administrator', now })
  const proposalId = await givenProposal(services, 'suspend', code, { proposedBy })
  const { id: confirmedBy } = await givenPerson(services, { role: 'administrator', now })
  await services.database.transaction((tx) =>
    tx.delete(roleGrants).where(eq(roleGrants.personId, proposedBy)),
  )
  expect(await confirmCertificateChange(services, { proposalId, confirmedBy, now })).toEqual({
    kind: 'refused',
    why: 'proposer-left',
  })
})
