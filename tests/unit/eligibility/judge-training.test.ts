import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeTraining } from '../../../app/eligibility/domain/judge-training'
import { judgeStanding } from '../../../app/eligibility/domain/standing'
import type { EligibilityEvent } from '../../../app/eligibility/domain/event'
import { aClaim } from '../../support/a-training'

const asked = { training: 'adoptive-parents', academicHours: 42 }

function aPart(number: number, hours: number, of: number | null = null) {
  return aClaim({ part: { number, of }, minutes: hours * 45 })
}

function isFulfilled(claims: Parameters<typeof judgeTraining>[1], by = asked) {
  return judgeTraining(by, claims).fulfilled
}

test('a certificate of the whole training fulfils it', () => {
  expect(judgeTraining(asked, [aClaim()])).toEqual({
    fulfilled: true,
    provedHours: 42,
    neededHours: 42,
  })
})

test('one part is in progress: its hours are told, and those of the whole', () => {
  expect(judgeTraining(asked, [aPart(1, 10)])).toEqual({
    fulfilled: false,
    provedHours: 10,
    neededHours: 42,
  })
})

test('no part fulfils it by itself, whatever hours it has and the table asks for', () => {
  const parts = fc.record({
    number: fc.integer({ min: 1, max: 9 }),
    of: fc.option(fc.integer({ min: 2, max: 9 })),
    hours: fc.integer({ min: 0, max: 500 }),
    asked: fc.option(fc.integer({ min: 1, max: 60 })),
    copies: fc.integer({ min: 1, max: 4 }),
  })
  fc.assert(
    fc.property(parts, ({ number, of, hours, asked: academicHours, copies }) => {
      const claims = Array.from({ length: copies }, () => aPart(number, hours, of))
      const by = { training: 'adoptive-parents', academicHours }
      expect(judgeTraining(by, claims).fulfilled).toBe(false)
    }),
  )
})

test('parts of different trainings make no whole where a table does not say which training it asks for', () => {
  const half = (training: string, number: number) =>
    aClaim({ training, part: { number, of: 2 }, minutes: 21 * 45 })
  const parts = [half('adoptive-parents', 1), half('mentors', 2)]
  expect(judgeTraining({ training: null, academicHours: 42 }, parts)).toEqual({
    fulfilled: false,
    provedHours: 21,
    neededHours: 42,
  })
})

test('parts that make the whole together fulfil it, and not while one of them is missing', () => {
  const whole = fc
    .array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 })
    .chain((hours) =>
      fc.record({
        hours: fc.constant(hours),
        tellsOf: fc.boolean(),
        missing: fc.integer({ min: 0, max: hours.length - 1 }),
      }),
    )
  fc.assert(
    fc.property(whole, ({ hours, tellsOf, missing }) => {
      const total = hours.reduce((sum, each) => sum + each, 0)
      const by = { training: 'adoptive-parents', academicHours: total }
      const parts = hours.map((each, index) => ({
        ...aPart(index + 1, each, tellsOf ? hours.length : null),
        trainingHours: total,
      }))
      expect(judgeTraining(by, parts)).toMatchObject({ fulfilled: true, provedHours: total })
      expect(
        judgeTraining(
          by,
          parts.filter((_, index) => index !== missing),
        ).fulfilled,
      ).toBe(false)
    }),
  )
})

test('hours alone make no whole while a part of a known number is missing', () => {
  expect(isFulfilled([aPart(1, 21, 3), aPart(2, 30, 3)])).toBe(false)
  expect(isFulfilled([aPart(1, 21, 3), aPart(2, 30, 3), aPart(3, 1, 3)])).toBe(true)
})

test('a part that was learned twice counts once, with the more hours', () => {
  const claims = [aPart(1, 21), aPart(1, 25), aPart(1, 20)]
  expect(judgeTraining(asked, claims)).toMatchObject({ fulfilled: false, provedHours: 25 })
})

test('a whole that states more hours than it credits, or fewer than are asked, is not enough', () => {
  expect(isFulfilled([aClaim({ minutes: 10 * 45 })])).toBe(false)
  expect(isFulfilled([aClaim({ trainingHours: 20, minutes: 20 * 45 })])).toBe(false)
})

test('another training proves nothing of this one', () => {
  expect(judgeTraining(asked, [aClaim({ training: 'mentors' })])).toEqual({
    fulfilled: false,
    provedHours: 0,
    neededHours: 42,
  })
})

const plain = (hours: number) =>
  aClaim({ training: null, trainingHours: null, minutes: hours * 45 })

test('a certificate from before is taken by the hours that it states, and adds to no part', () => {
  expect(judgeTraining(asked, [plain(10)])).toMatchObject({ fulfilled: false, provedHours: 10 })
  expect(isFulfilled([plain(42)])).toBe(true)
  expect(isFulfilled([plain(10), aPart(2, 32)])).toBe(false)
})

test('where neither table nor certificate says how many hours are asked, nothing is taken for the whole', () => {
  const unsaid = { training: null, academicHours: null }
  expect(judgeTraining(unsaid, [plain(42)])).toEqual({
    fulfilled: false,
    provedHours: 42,
    neededHours: null,
  })
  expect(judgeTraining(unsaid, [aPart(1, 10)])).toMatchObject({ fulfilled: false, neededHours: 42 })
  expect(judgeTraining(unsaid, [aClaim()]).fulfilled).toBe(true)
})

test('more certificates never prove less', () => {
  const claims = fc.array(
    fc.record({
      training: fc.constantFrom('adoptive-parents', 'mentors', null),
      part: fc.option(fc.record({ number: fc.integer({ min: 1, max: 3 }), of: fc.constant(null) })),
      trainingHours: fc.constant(42),
      minutes: fc.integer({ min: 0, max: 60 * 45 }),
    }),
  )
  fc.assert(
    fc.property(claims, claims, (some, more) => {
      const [before, after] = [judgeTraining(asked, some), judgeTraining(asked, [...some, ...more])]
      expect(after.provedHours).toBeGreaterThanOrEqual(before.provedHours)
      expect(after.fulfilled || !before.fulfilled).toBe(true)
    }),
  )
})

const day = (n: number) => new Date(Date.UTC(2026, 0, n))

function event(
  kind: EligibilityEvent['kind'],
  certificateId: string,
  at: number,
  different: Partial<EligibilityEvent> = {},
): EligibilityEvent {
  return {
    placementForm: 'adoption',
    requirement: 'psychological-training',
    kind,
    certificateId,
    certificateCode: certificateId.toUpperCase(),
    expiresAt: null,
    claim: aClaim(),
    tableVersionId: 'v1',
    at: day(at),
    ...different,
  }
}

const first = { claim: aPart(1, 10) }
const rest = { claim: aPart(2, 32) }

test('a part is in progress since it was recorded; with the rest the whole is met since then', () => {
  const events = [event('met', 'a', 1, first), event('met', 'b', 5, rest)]
  expect(judgeStanding(asked, events, day(3))).toMatchObject({
    state: 'in-progress',
    since: day(1),
    evidence: { certificateId: 'a' },
  })
  const standing = judgeStanding(asked, events, day(6))
  expect(standing).toMatchObject({ state: 'met', since: day(5), endsAt: null })
  expect(standing.counting.map(({ certificateId }) => certificateId)).toEqual(['a', 'b'])
})

test('a whole of parts ends with the first of them, and says which one', () => {
  const events = [
    event('met', 'a', 1, { ...first, expiresAt: day(20) }),
    event('met', 'b', 5, { ...rest, expiresAt: day(30) }),
  ]
  expect(judgeStanding(asked, events, day(16), 5)).toMatchObject({
    state: 'expiring',
    endsAt: day(20),
    evidence: { certificateId: 'a' },
  })
  expect(judgeStanding(asked, events, day(21))).toMatchObject({
    state: 'expired',
    since: day(20),
    evidence: { certificateId: 'a' },
  })
})

test('a part that is suspended or revoked takes the whole with it', () => {
  const met = [event('met', 'a', 1, first), event('met', 'b', 5, rest)]
  const suspended = [...met, event('suspended', 'b', 7, rest)]
  expect(judgeStanding(asked, suspended, day(8))).toMatchObject({ state: 'suspended' })
  const again = [...suspended, event('reinstated', 'b', 9, rest)]
  expect(judgeStanding(asked, again, day(10))).toMatchObject({ state: 'met', since: day(9) })
  const withdrawn = [...met, event('withdrawn', 'a', 7, first)]
  expect(judgeStanding(asked, withdrawn, day(8))).toMatchObject({ state: 'withdrawn' })
})

test('whoever begins anew after a revocation is in progress again', () => {
  const events = [event('met', 'a', 1), event('withdrawn', 'a', 2), event('met', 'b', 5, first)]
  expect(judgeStanding(asked, events, day(3)).state).toBe('withdrawn')
  expect(judgeStanding(asked, events, day(6))).toMatchObject({
    state: 'in-progress',
    since: day(5),
  })
})
