import type { VerdictKind } from './domain/verdict'

/** Everything that can be answered to whoever presents something. */
export type AnswerKind =
  | VerdictKind
  | 'genuine'
  | 'not-found'
  | 'mistyped'
  | 'iin-in-address'
  | 'throttled'
  | 'refused'
  | 'elsewhere'

/** What the colour of an answer says. */
export type Tone = 'good' | 'care' | 'bad'

const hands = 'M16 8v9l6 4'
const exclamation = 'M16 8v10M16 23v.5'
const question = 'M11.5 12.5a4.5 4.5 0 1 1 6.5 4q-2 1-2 3M16 23.5v.5'

/** The sign of each answer, within a circle of 32 by 32, and its tone. They only repeat its words. */
export const verdictSigns: Record<AnswerKind, { tone: Tone; path: string }> = {
  valid: { tone: 'good', path: 'M9 17.5l5 5L24 11' },
  // Of an extract, which says nothing of today.
  genuine: { tone: 'good', path: 'M9 17.5l5 5L24 11' },
  'not-yet-valid': { tone: 'care', path: hands },
  expired: { tone: 'care', path: hands },
  suspended: { tone: 'bad', path: 'M12.5 10v12M19.5 10v12' },
  replaced: { tone: 'care', path: 'M8 16h15M17 10l6 6-6 6' },
  revoked: { tone: 'bad', path: 'M10 10l12 12M22 10L10 22' },
  altered: { tone: 'bad', path: exclamation },
  'unknown-issuer': { tone: 'bad', path: exclamation },
  'foreign-form': { tone: 'care', path: question },
  'check-failed': { tone: 'care', path: question },
  'status-unknown': { tone: 'care', path: question },
  'not-found': { tone: 'bad', path: question },
  mistyped: { tone: 'care', path: question },
  'iin-in-address': { tone: 'care', path: exclamation },
  throttled: { tone: 'care', path: hands },
  refused: { tone: 'bad', path: question },
  elsewhere: { tone: 'bad', path: exclamation },
}

/** The sign of each check, within 20 by 20. */
export const checkSigns = {
  passed: 'M4 10.5l4 4L16 6',
  failed: 'M5 5l10 10M15 5L5 15',
  unknown: 'M5 10h10',
} as const
