import { v7 as uuid } from 'uuid'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import { roleGrants } from '../../db/schema/accounts'
import type { Visitor } from '../../app/accounts/domain/visitor'

/** An officer as doors are handed one: of Almaty unless told otherwise, with the second factor given. */
export function anOfficer(different: Partial<Visitor> = {}): Visitor {
  return {
    id: uuid(),
    email: 'officer@example.kz',
    name: 'Данияр Оспанов',
    language: 'kk',
    roles: ['learner', 'authority'],
    region: 'KZ-75',
    district: null,
    secondFactor: 'given',
    secondFactorAt: new Date('2026-11-21T09:00:00Z'),
    ...different,
  }
}

/** That people who are there hold the office of an authority, each of their region. */
export async function givenOffices(
  database: DatabaseHandle,
  officers: readonly { id: string; region: string | null }[],
  grantedAt = new Date('2026-11-01T09:00:00Z'),
): Promise<void> {
  const rows = officers.map(({ id: personId, region }) => ({
    ...{ id: uuid(), personId, role: 'authority' as const, region, grantedAt },
  }))
  await database.transaction((tx) => tx.insert(roleGrants).values(rows))
}
