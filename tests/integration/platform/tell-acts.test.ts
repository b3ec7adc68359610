import { expect, test } from 'vitest'
import { grantRole } from '../../../app/accounts/grant-role.server'
import { recordAudit } from '../../../app/platform/audit/record-audit.server'
import { linkEntries, lookBack } from '../../../app/platform/audit/link-entries.server'
import { tellActs } from '../../../app/platform/security/tell-acts.server'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { readEvents } from '../../support/read-events'

test('privileged acts are told by the id of their entry, without what was typed; others are not', async () => {
  const services = await freshServices()
  const administrator = await givenPerson(services, { role: 'administrator' })
  const person = await givenPerson(services)
  const now = new Date()
  const facts = { actorId: administrator.id, requestId: 'asked', now }
  await services.database.transaction(async (tx) => {
    const grant = { ...facts, personId: person.id, role: 'trainer', region: null } as const
    await grantRole(tx, grant)
    const subject = { kind: 'person', id: person.id } as const
    const detail = { words: 'Сот сұрады: Айгүл Сәрсенова' }
    await recordAudit(tx, { ...facts, action: 'record.looked-at', subject, detail })
    await recordAudit(tx, { ...facts, action: 'residence.moved', subject, detail })
  })
  const link = () =>
    linkEntries(services.database, services.keys.signer(), {
      now,
      back: lookBack.far,
      tell: (entries) => tellActs(services.security, entries),
    })
  while ((await link()) > 0);
  const told = readEvents(services).filter(({ requestId }) => requestId === 'asked')
  expect(told.map(({ event }) => event).sort()).toEqual(['record.looked-at', 'role.granted'])
  for (const event of told) {
    expect(event).toMatchObject({
      personId: administrator.id,
      outcome: 'success',
      detail: { subjectKind: 'person', subjectId: person.id },
    })
  }
  expect(JSON.stringify(told)).not.toContain('Сәрсенова')
  // Nothing is told twice of what is linked.
  await link()
  expect(readEvents(services).filter(({ requestId }) => requestId === 'asked')).toHaveLength(2)
})
