import { v7 as uuid } from 'uuid'
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
