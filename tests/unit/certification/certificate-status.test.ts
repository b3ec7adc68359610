import { expect, test } from 'vitest'
import { statusOf } from '../../../app/certification/domain/certificate-status'

const now = new Date('2026-11-21T09:00:00Z')
const before = new Date(now.getTime() - 1)
const after = new Date(now.getTime() + 1)

test.each([
  ['standing', null, null, null],
  ['standing', now, null, null],
  ['expired', before, null, null],
  ['revoked', null, before, null],
  ['revoked', before, now, 'ANOTHER'],
  ['standing', null, after, null],
  ['replaced', before, null, 'ANOTHER'],
] as const)(
  '%s: valid until %s, revoked at %s, replaced by %s',
  (status, expiresAt, at, replacedBy) => {
    expect(statusOf({ expiresAt, revoked: at && { at }, replacedBy }, now)).toBe(status)
  },
)
