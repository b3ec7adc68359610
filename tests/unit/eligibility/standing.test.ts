import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EligibilityEvent } from '../../../app/eligibility/domain/event'
import { judgeStanding } from '../../../app/eligibility/domain/standing'
import { aClaim } from '../../support/a-training'

const asked = { training: 'adoptive-parents', academicHours: 42 }

const at = (milliseconds: number) => new Date(milliseconds)

function event(
  kind: EligibilityEvent['kind'],
  certificate: string,
  when: number,
  expires: number | null = null,
): EligibilityEvent {
  return {
    placementForm: 'adoption',
    requirement: 'psychological-training',
    kind,
    certificateId: certificate,
    certificateCode: certificate.toUpperCase(),
    expiresAt: expires === null ? null : at(expires),
    claim: aClaim(),
    tableVersionId: 'v1',
    at: at(when),
  }
}

function stateAt(events: EligibilityEvent[], now: number) {
  const { state, since, evidence } = judgeStanding(asked, events, at(now))
  return [state, since?.getTime() ?? null, evidence?.certificateId ?? null]
}

test('without a certificate the requirement is missing, since no moment at all', () => {
  expect(stateAt([], 100)).toEqual(['missing', null, null])
})

test('a certificate meets it from the moment it was recorded', () => {
  const events = [event('met', 'a', 50)]
  expect(stateAt(events, 49)).toEqual(['missing', null, null])
  expect(stateAt(events, 50)).toEqual(['met', 50, 'a'])
})

test('it is expired from the exact instant at which the certificate expires', () => {
  const events = [event('met', 'a', 10, 100)]
  expect(stateAt(events, 99)).toEqual(['met', 10, 'a'])
  expect(stateAt(events, 100)).toEqual(['expired', 100, 'a'])
})

test('a second valid certificate keeps it met after the first is revoked', () => {
  const events = [event('met', 'a', 10), event('met', 'b', 20), event('withdrawn', 'a', 30)]
  expect(stateAt(events, 40)).toEqual(['met', 10, 'b'])
})

test('after a gap it is met since the gap ended', () => {
  const events = [event('met', 'a', 10, 20), event('met', 'b', 25)]
  expect(stateAt(events, 22)).toEqual(['expired', 20, 'a'])
  expect(stateAt(events, 30)).toEqual(['met', 25, 'b'])
})

test('two certificates without a gap between them make one unbroken run', () => {
  const events = [event('met', 'a', 10, 20), event('met', 'b', 20, 40)]
  expect(stateAt(events, 30)).toEqual(['met', 10, 'b'])
})

test('a run is as long as its certificates reach one another', () => {
  const events = [event('met', 'a', 10, 25), event('met', 'b', 20, 35), event('met', 'c', 30)]
  expect(stateAt(events, 50)).toEqual(['met', 10, 'c'])
})

test('between two certificates that are alike, the evidence is always the same one', () => {
  const events = [event('met', 'b', 10), event('met', 'a', 10)]
  expect(stateAt(events, 50)).toEqual(['met', 10, 'a'])
  expect(stateAt(events.reverse(), 50)).toEqual(['met', 10, 'a'])
})

test('the evidence is the certificate that lasts longest', () => {
  const events = [event('met', 'a', 10, 100), event('met', 'b', 20), event('met', 'c', 30, 200)]
  expect(stateAt(events, 40)).toEqual(['met', 10, 'b'])
})

test('a certificate revoked after it had expired is told as revoked', () => {
  const events = [event('met', 'a', 10, 20), event('withdrawn', 'a', 30)]
  expect(stateAt(events, 25)).toEqual(['expired', 20, 'a'])
  expect(stateAt(events, 30)).toEqual(['withdrawn', 30, 'a'])
})

test('a certificate revoked before it would expire never expires', () => {
  const events = [event('met', 'a', 10, 40), event('withdrawn', 'a', 30)]
  expect(stateAt(events, 50)).toEqual(['withdrawn', 30, 'a'])
})

test('when none counts any more, the last thing that happened says why', () => {
  const events = [event('met', 'a', 10), event('withdrawn', 'a', 20), event('met', 'b', 15, 30)]
  expect(stateAt(events, 40)).toEqual(['expired', 30, 'b'])
})

test('a revocation of a certificate that met nothing means nothing', () => {
  expect(stateAt([event('withdrawn', 'a', 20)], 40)).toEqual(['missing', null, null])
})

test('a certificate that had expired before it was recorded never meets anything', () => {
  expect(stateAt([event('met', 'a', 50, 20)], 50)).toEqual(['expired', 50, 'a'])
})

/** Histories in which each of a few certificates is recorded, and some expire or are revoked. */
const histories = fc
  .uniqueArray(
    fc.record({
      certificate: fc.constantFrom('a', 'b', 'c', 'd'),
      begins: fc.integer({ min: 0, max: 60 }),
      lasts: fc.option(fc.integer({ min: 1, max: 40 })),
      revokedAfter: fc.option(fc.integer({ min: 0, max: 40 })),
    }),
    { selector: ({ certificate }) => certificate },
  )
  .map((certificates) =>
    certificates.flatMap(({ certificate, begins, lasts, revokedAfter }) => {
      const expires = lasts === null ? null : begins + lasts
      const met = event('met', certificate, begins, expires)
      return revokedAfter === null
        ? [met]
        : [met, event('withdrawn', certificate, begins + revokedAfter, expires)]
    }),
  )
const instants = fc.integer({ min: 0, max: 120 })

/** Whether any certificate counts, told in the plainest way. */
function isMetAt(events: EligibilityEvent[], now: number): boolean {
  return events.some(
    (met) =>
      met.kind === 'met' &&
      met.at.getTime() <= now &&
      (met.expiresAt === null || now < met.expiresAt.getTime()) &&
      !events.some(
        (other) =>
          other.kind === 'withdrawn' &&
          other.certificateId === met.certificateId &&
          other.at.getTime() <= now,
      ),
  )
}

test('it is met exactly while some certificate counts, and since that began without a break', () => {
  fc.assert(
    fc.property(histories, instants, (events, now) => {
      const { state, since } = judgeStanding(asked, events, at(now))
      expect(state === 'met').toBe(isMetAt(events, now))
      if (state !== 'met') return
      let began = now
      while (isMetAt(events, began - 1)) began--
      expect(since.getTime()).toBe(began)
    }),
  )
})

test('a suspended certificate that may return says more than one that is over', () => {
  const events = [event('met', 'a', 10), event('suspended', 'a', 20), event('met', 'b', 15, 30)]
  expect(stateAt(events, 25)).toEqual(['met', 10, 'b'])
  expect(stateAt(events, 40)).toEqual(['suspended', 20, 'a'])
})

test('it is expiring within the days before its end, unless another certificate lasts longer', () => {
  const day = 86_400_000
  const events = [event('met', 'a', 0, 20 * day)]
  const stateOn = (now: number, more: EligibilityEvent[] = []) =>
    judgeStanding(asked, [...events, ...more], at(now), 5).state
  expect(stateOn(15 * day - 1)).toBe('met')
  expect(stateOn(15 * day)).toBe('expiring')
  expect(stateOn(20 * day)).toBe('expired')
  expect(stateOn(15 * day, [event('met', 'b', 0)])).toBe('met')
})

test('the order in which events come does not matter', () => {
  const shuffled = histories.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
  )
  fc.assert(
    fc.property(shuffled, instants, ([events, otherwise], now) => {
      expect(judgeStanding(asked, otherwise, at(now))).toEqual(
        judgeStanding(asked, events, at(now)),
      )
    }),
  )
})

test('what happens later does not change how it stood', () => {
  fc.assert(
    fc.property(histories, instants, (events, now) => {
      const soFar = events.filter((event) => event.at.getTime() <= now)
      expect(judgeStanding(asked, events, at(now))).toEqual(judgeStanding(asked, soFar, at(now)))
    }),
  )
})

test('whatever ended, it has a moment and a certificate, and neither lies in the future', () => {
  fc.assert(
    fc.property(histories, instants, (events, now) => {
      const { state, since, evidence } = judgeStanding(asked, events, at(now))
      if (state === 'missing') {
        expect(events.every((event) => event.at > at(now))).toBe(true)
        return
      }
      expect(since.getTime()).toBeLessThanOrEqual(now)
      expect(events.some((event) => event.certificateId === evidence.certificateId)).toBe(true)
    }),
  )
})
