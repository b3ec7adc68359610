import { expect, test } from 'vitest'
import { dayInKazakhstan } from '../../../app/accounts/domain/day'
import { presentActor } from '../../../app/accounts/domain/present-actor'
import { describeActor, placeMovedTo } from '../../../app/accounts/domain/trail'

const offices = new Map([['officer', { region: 'KZ-75', district: 'KZ-75-medeu' }]])

function actorOf(action: string, actorId: string | null, detail = {}) {
  return describeActor({ action, actorId, detail }, 'me', offices)
}

test('who did something is told as an office, never as a name', () => {
  expect(actorOf('role.granted', null)).toEqual({ kind: 'platform' })
  expect(actorOf('certificate.awarded', 'me')).toEqual({ kind: 'platform' })
  expect(actorOf('residence.moved', 'me')).toEqual({ kind: 'you' })
  expect(actorOf('role.granted', 'administrator')).toEqual({ kind: 'administrator' })
  expect(actorOf('household.joined', 'spouse')).toEqual({ kind: 'member' })
  expect(actorOf('record.looked-at', 'client', { foundBy: 'api' })).toEqual({ kind: 'system' })
})

test('the person reads the office alone, staff the name, too, and both the name of a system', () => {
  const place = { region: 'KZ-75', district: null }
  const officer = { kind: 'authority' as const, place }
  expect(presentActor(officer, 'Данияр Оспанов', 'concerned')).toEqual(officer)
  expect(presentActor(officer, 'Данияр Оспанов', 'official')).toEqual({
    ...officer,
    name: 'Данияр Оспанов',
  })
  expect(presentActor({ kind: 'trainer' }, 'Данияр Оспанов', 'concerned')).toEqual({
    kind: 'trainer',
  })
  const system = { kind: 'system', name: 'eGov' }
  expect(presentActor({ kind: 'system' }, 'eGov', 'concerned')).toEqual(system)
})

test('an officer is told by the region they looked from, or hold office in now', () => {
  const then = { region: 'KZ-71', foundBy: 'iin' }
  expect(actorOf('record.looked-at', 'officer', then)).toEqual({
    kind: 'authority',
    place: { region: 'KZ-71', district: null },
  })
  const now = { kind: 'authority', place: { region: 'KZ-75', district: 'KZ-75-medeu' } }
  expect(actorOf('record.decided', 'officer')).toEqual(now)
  expect(actorOf('residence.moved', 'officer')).toEqual(now)
  expect(actorOf('record.decided', 'gone')).toEqual({ kind: 'authority', place: null })
})

test('a move is told by where it led', () => {
  expect(placeMovedTo({ detail: { to: { region: 'KZ-10', district: null } } })).toEqual({
    region: 'KZ-10',
    district: null,
  })
  for (const detail of [{}, { to: null }, { to: 'KZ-10' }, { to: { region: null } }]) {
    expect(placeMovedTo({ detail })).toBeNull()
  }
})

test('a day begins at midnight in Kazakhstan, and there is no 31st of February', () => {
  expect(dayInKazakhstan('2026-11-21')).toEqual(new Date('2026-11-20T19:00:00Z'))
  for (const text of ['2026-02-31', '21.11.2026', '2026-13-01', '', 'today']) {
    expect(dayInKazakhstan(text)).toBeNull()
  }
})
