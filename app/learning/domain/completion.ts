import type { CompletionRules, FinalTestRules } from './definition'
import { creditedBy, reachedAt, readAsOfNow } from './hours-ledger'

/** What is known of one learner's work, as the rooms above report it. */
export type CompletionEvidence = {
  /**
   * Finished lessons by name (`module/lesson`), each with the minutes that the hours ledger holds and the instant
   * from which on they count.
   */
  lessons: { lesson: string; at: Date; minutes: number; countsFrom: Date }[]
  /** By module: how many of its self-check questions were answered, and when the last one was. */
  selfChecks: Record<string, { answered: number; total: number; completedAt: Date | null }>
  /** Null when the learner has not come near the test, and when the rules know none. */
  finalTest: {
    passed: { at: Date; percent: number } | null
    openAttemptId: string | null
    attemptsUsed: number
    /** Null for no limit. */
    attemptsLeft: number | null
    /** Set while the learner must wait for the next attempt. */
    mayBeginAt: Date | null
  } | null
  nameConfirmedAt: Date | null
}

/** Why an item is met or not: the key of the message that says so. */
export type CompletionReason =
  | 'lessonDone'
  | 'lessonMissing'
  | 'selfCheckDone'
  | 'selfCheckMissing'
  | 'hoursDone'
  | 'hoursMissing'
  | 'hoursLater'
  | 'testPassed'
  | 'testAfterLearning'
  | 'testReady'
  | 'testUnderWay'
  | 'testAgain'
  | 'testAfterWait'
  | 'testNoAttemptsLeft'
  | 'nameDone'
  | 'nameMissing'

/** One thing that completion asks for, whether it is there, and why. */
export type CompletionItem = {
  kind: 'lesson' | 'self-check' | 'hours' | 'final-test' | 'name'
  /** What it is about: `module/lesson`, a module, or empty. */
  subject: string
  met: boolean
  /** Since when it is met; null while it is not. */
  since: Date | null
  /** How much is there: lessons and names count 1, self-checks questions, hours minutes, tests percent. */
  done: number
  /** How much of the same is asked for. */
  needed: number
  reason: CompletionReason
  /** The instant before which nothing can be done about it; null when it can be done now. */
  notBefore: Date | null
}

/**
 * Judges a learner's work against the completion rules of the programme version they are on: every
 * required lesson, self-check, the hours, the final test, and the confirmed spelling of the name.
 *
 * More evidence and a later `now` never make a met item unmet. A self-check without questions is never met: nothing done
 * proves nothing. `done` never exceeds `needed`, except for the percentage of a passed test.
 *
 * @returns the items in the order in which a learner meets them; never empty.
 */
export function judgeCompletion(
  rules: CompletionRules,
  evidence: CompletionEvidence,
  now: Date,
): CompletionItem[] {
  const learning = [
    ...rules.lessons.map((lesson) => judgeLesson(lesson, evidence)),
    ...rules.selfChecks.map((module) => judgeSelfCheck(module, evidence)),
    ...(rules.minutes > 0 ? [judgeHours(rules.minutes, evidence, now)] : []),
  ]
  return [
    ...learning,
    ...(rules.finalTest ? [judgeTest(rules.finalTest, isCompleted(learning), evidence)] : []),
    judgeName(evidence),
  ]
}

/** Whether every item is met. */
export function isCompleted(items: CompletionItem[]): boolean {
  return items.every((item) => item.met)
}

function judgeLesson(lesson: string, evidence: CompletionEvidence): CompletionItem {
  const finished = evidence.lessons.find((each) => each.lesson === lesson)
  return {
    kind: 'lesson',
    subject: lesson,
    ...amount(finished ? 1 : 0, 1, finished?.at),
    reason: finished ? 'lessonDone' : 'lessonMissing',
    notBefore: null,
  }
}

function judgeSelfCheck(module: string, evidence: CompletionEvidence): CompletionItem {
  const { answered, total, completedAt } = evidence.selfChecks[module] ?? nothingAnswered
  const item = amount(Math.min(answered, total), Math.max(total, 1), completedAt)
  return {
    kind: 'self-check',
    subject: module,
    ...item,
    reason: item.met ? 'selfCheckDone' : 'selfCheckMissing',
    notBefore: null,
  }
}

const nothingAnswered = { answered: 0, total: 0, completedAt: null }

/** Hours may be learned and not count yet: then `notBefore` says from when on they do. */
function judgeHours(needed: number, evidence: CompletionEvidence, now: Date): CompletionItem {
  const lessons = readAsOfNow(evidence.lessons, now)
  const credited = creditedBy(lessons, now)
  const reached = reachedAt(lessons, needed)
  const item = amount(Math.min(credited, needed), needed, reached)
  return {
    kind: 'hours',
    subject: '',
    ...item,
    reason: item.met ? 'hoursDone' : reached ? 'hoursLater' : 'hoursMissing',
    notBefore: item.met ? null : reached,
  }
}

function judgeTest(
  rules: FinalTestRules,
  learned: boolean,
  { finalTest: standing }: CompletionEvidence,
): CompletionItem {
  const passed = standing?.passed ?? null
  const reason = testReason(learned, standing)
  return {
    kind: 'final-test',
    subject: '',
    met: passed !== null,
    since: passed?.at ?? null,
    done: passed?.percent ?? 0,
    needed: rules.passMark,
    reason,
    notBefore: reason === 'testAfterWait' ? (standing?.mayBeginAt ?? null) : null,
  }
}

function testReason(learned: boolean, standing: CompletionEvidence['finalTest']): CompletionReason {
  if (standing?.passed) return 'testPassed'
  if (standing?.openAttemptId) return 'testUnderWay'
  if (standing?.attemptsLeft === 0) return 'testNoAttemptsLeft'
  if (!learned) return 'testAfterLearning'
  if (standing?.mayBeginAt) return 'testAfterWait'
  return standing?.attemptsUsed ? 'testAgain' : 'testReady'
}

function judgeName({ nameConfirmedAt }: CompletionEvidence): CompletionItem {
  return {
    kind: 'name',
    subject: '',
    ...amount(nameConfirmedAt ? 1 : 0, 1, nameConfirmedAt),
    reason: nameConfirmedAt ? 'nameDone' : 'nameMissing',
    notBefore: null,
  }
}

function amount(done: number, needed: number, at: Date | null | undefined) {
  const met = done >= needed
  return { done, needed, met, since: met ? (at ?? null) : null }
}
