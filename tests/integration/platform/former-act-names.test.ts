import { expect, test } from 'vitest'
import { listRemovedRolesSince } from '../../../app/accounts/list-removed-roles-since.server'
import type { AuditAction } from '../../../app/platform/audit/audit-actions'
import { countEntriesSince } from '../../../app/platform/audit/count-entries-since.server'
import { listEntries } from '../../../app/platform/audit/list-entries.server'
import { readChain } from '../../../app/platform/audit/read-chain.server'
import { verifyChain } from '../../../app/platform/audit/verify-chain.server'
import { freshServices } from '../../support/fresh-services'
import { givenPerson } from '../../support/given-person'
import { givenEntries, linkAll } from '../../support/given-trail'

test('an act keeps the name that its entry was written with, and is read by the name of today', async () => {
  const services = await freshServices()
  const { database, keys } = services
  const [first, second] = [await givenPerson(services), await givenPerson(services)]
  const names = ['role.withdrawn', 'role.removed'] as AuditAction[]
  const since = new Date('2026-11-21T00:00:00Z')
  await givenEntries(services, 2, (index) => ({
    action: names[index],
    subject: { kind: 'person', id: [first, second][index]?.id ?? '' },
  }))

  const { entries } = await listEntries(database.read, { action: 'role.removed', before: null })
  expect(entries.map(({ action, subjectId }) => [action, subjectId])).toEqual([
    ['role.removed', second.id],
    ['role.removed', first.id],
  ])
  const gone = await listRemovedRolesSince(database.read, since)
  expect(gone.map(({ personId }) => personId).sort()).toEqual([first.id, second.id].sort())
  expect(await countEntriesSince(database.read, since)).toContainEqual({
    action: 'role.removed',
    count: 2,
  })

  await linkAll(services)
  const chain = await verifyChain(readChain(database.read), (keyId, message, signature) =>
    keys.verify(keyId, message, signature) ? 'good' : 'bad',
  )
  expect(chain.fault).toBeNull()
})
