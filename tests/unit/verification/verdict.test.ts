import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isDoubtedKind,
  judge,
  verdictKinds,
  type Findings,
} from '../../../app/verification/domain/verdict'

const now = new Date('2026-11-21T09:00:00Z')
const instant = fc.date({
  min: new Date('2020-01-01'),
  max: new Date('2035-01-01'),
  noInvalidDate: true,
})
type Signed = Extract<Findings, { signature: 'good' }>

const anySigned: fc.Arbitrary<Signed> = fc.record({
  signature: fc.constant('good'),
  issuer: fc.constantFrom('known', 'unknown-key', 'compromised-key', 'not-in-register'),
  status: fc.constantFrom('standing', 'suspended', 'replaced', 'revoked', 'unknown'),
  validFrom: instant,
  validUntil: fc.option(instant),
})
const anySignature = fc.constantFrom<Findings['signature']>(
  'good',
  'bad',
  'unchecked',
  'foreign',
  'failed',
)

function sound(different: Partial<Signed> = {}): Signed {
  const validFrom = new Date('2026-01-01')
  const rest = { issuer: 'known', status: 'standing', validUntil: null } as const
  return { signature: 'good', ...rest, validFrom, ...different }
}

/** Everything that can be wrong, the gravest first; each alone, and any of them together. */
const faults: [(typeof verdictKinds)[number], Partial<Record<keyof Signed, unknown>>][] = [
  ['altered', { signature: 'bad' }],
  ['foreign-form', { signature: 'foreign' }],
  ['check-failed', { signature: 'failed' }],
  ['unknown-issuer', { issuer: 'not-in-register' }],
  ['revoked', { status: 'revoked' }],
  ['replaced', { status: 'replaced' }],
  ['suspended', { status: 'suspended' }],
  ['not-yet-valid', { validFrom: new Date(now.getTime() + 1) }],
  ['expired', { validUntil: new Date(now.getTime() - 1) }],
  ['status-unknown', { status: 'unknown' }],
]

test('doubt about the signature outranks everything else', () => {
  fc.assert(
    fc.property(anySigned, instant, (findings, at) => {
      const { kind, checks } = judge({ ...findings, signature: 'bad' }, at)
      expect(kind).toBe('altered')
      expect(Object.values(checks)).not.toContain('passed')
    }),
  )
})

test('whose issuer is not known is never believed', () => {
  fc.assert(
    fc.property(anySigned, anySignature, instant, (findings, signature, at) => {
      const verdict = judge({ ...findings, signature } as Findings, at)
      const known = signature === 'good' && findings.issuer === 'known'
      expect(isDoubtedKind(verdict.kind)).toBe(!known)
      expect(verdict.doubt !== null).toBe(verdict.kind === 'unknown-issuer')
      if (!known) expect(verdict.checks).toMatchObject({ status: 'unknown', dates: 'unknown' })
    }),
  )
})

test('a certificate is valid exactly when all four checks passed', () => {
  fc.assert(
    fc.property(anySigned, anySignature, instant, (findings, signature, at) => {
      const { kind, checks } = judge({ ...findings, signature } as Findings, at)
      expect(kind === 'valid').toBe(Object.values(checks).every((check) => check === 'passed'))
    }),
    { numRuns: 1000 },
  )
  expect(judge(sound(), now).kind).toBe('valid')
})

test('each fault has its verdict, and of several the gravest is told', () => {
  for (const [kind, fault] of faults) {
    expect(judge({ ...sound(), ...fault } as Findings, now).kind).toBe(kind)
  }
  fc.assert(
    fc.property(fc.subarray(faults, { minLength: 1 }), (some) => {
      // Later spreads win, so the graver of two faults in the same fact must come last.
      const findings = some.reduceRight<object>((all, [, fault]) => ({ ...all, ...fault }), sound())
      expect(judge(findings as Findings, now).kind).toBe(some[0]?.[0])
    }),
  )
  expect(verdictKinds).toEqual([...faults.map(([kind]) => kind), 'valid'])
})

test('both ends of the term belong to it', () => {
  const term = { validFrom: now, validUntil: now }
  expect(judge(sound(term), now).kind).toBe('valid')
  expect(judge(sound(term), new Date(now.getTime() - 1)).kind).toBe('not-yet-valid')
  expect(judge(sound(term), new Date(now.getTime() + 1)).kind).toBe('expired')
})

test('what is revoked and past its term failed both checks', () => {
  const findings = sound({ status: 'revoked', validUntil: new Date('2026-06-01') })
  expect(judge(findings, now)).toEqual({
    kind: 'revoked',
    checks: { signature: 'passed', issuer: 'passed', status: 'failed', dates: 'failed' },
    doubt: null,
  })
})
