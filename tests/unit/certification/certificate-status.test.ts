import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  consequenceOf,
  statusOf,
  type StatusEvent,
} from '../../../app/certification/domain/certificate-status'

const now = new Date('2026-11-21T09:00:00Z')
const before = new Date(now.getTime() - 1)
const after = new Date(now.getTime() + 1)

test.each([
  ['standing', null, null, null, null],
  ['standing', now, null, null, null],
  ['expired', before, null, null, null],
  ['suspended', null, before, null, null],
  ['suspended', before, now, null, null],
  ['suspended', null, after, null, null],
  ['revoked', null, null, before, null],
  ['revoked', before, before, now, 'ANOTHER'],
  ['revoked', null, null, after, null],
  ['replaced', before, before, null, 'ANOTHER'],
] as const)(
  '%s: valid until %s, suspended at %s, revoked at %s, replaced by %s',
  (status, expiresAt, suspended, revoked, replacedBy) => {
    const history = {
      expiresAt,
      suspended: suspended && { at: suspended },
      revoked: revoked && { at: revoked },
      replacedBy,
    }
    expect(statusOf(history, now)).toBe(status)
  },
)

/** Suspensions and reinstatements that took turns, and perhaps a revocation, in the order of time. */
const histories = fc
  .record({
    turns: fc.nat(9),
    revocation: fc.boolean(),
    steps: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 10, maxLength: 10 }),
  })
  .map(({ turns, revocation, steps }) => {
    let at = 0
    const events = Array.from({ length: turns }, (_, turn): StatusEvent => {
      at += steps[turn] ?? 1
      const kind = turn % 2 === 0 ? 'suspended' : 'reinstated'
      return { kind, at: new Date(at), reason: `because ${turn}` }
    })
    if (revocation) events.push({ kind: 'revoked', at: new Date(at + 1), reason: 'at last' })
    return { events, turns, revocation }
  })

test('it is suspended when the last turn was a suspension, whatever order its events are read in', () => {
  const read = histories.chain(({ events, ...facts }) =>
    fc
      .shuffledSubarray(events, { minLength: events.length })
      .map((shuffled) => ({ events, shuffled, ...facts })),
  )
  fc.assert(
    fc.property(read, ({ events, shuffled, turns, revocation }) => {
      const { suspended, revoked } = consequenceOf(shuffled)
      const last = events[turns - 1]
      expect(suspended).toEqual(
        last?.kind === 'suspended' ? { at: last.at, reason: last.reason } : null,
      )
      expect(revoked !== null).toBe(revocation)
    }),
  )
})

test('nothing that happens after a revocation makes a certificate stand again', () => {
  fc.assert(
    fc.property(histories, ({ events }) => {
      const at = new Date(before.getTime() - 1)
      const revoked: StatusEvent = { kind: 'revoked', at, reason: null }
      const history = { ...consequenceOf([revoked, ...events]), expiresAt: null, replacedBy: null }
      expect(statusOf(history, now)).toBe('revoked')
    }),
  )
})

test('a clock that runs behind on another machine does not keep a certificate suspended', () => {
  const suspended: StatusEvent = { kind: 'suspended', at: now, reason: null }
  const reinstated: StatusEvent = { kind: 'reinstated', at: before, reason: null }
  expect(consequenceOf([suspended, reinstated]).suspended).toBeNull()
})
