import type { CompletionItem } from './completion'
import { nextLesson, type LessonStep } from './lesson-order'

/** What a learner does next on the way to the certificate. */
export type NextStep =
  | { kind: 'lesson'; step: LessonStep }
  | { kind: 'self-check'; module: string }
  | { kind: 'name' }
  | { kind: 'hours'; from: Date }
  | { kind: 'test'; underWay: boolean }
  | { kind: 'wait'; until: Date }
  | { kind: 'no-attempts-left' }
  | { kind: 'award' }
  | { kind: 'certificate'; certificate: EarnedCertificate }

/** What became of the certificate that an enrolment earned; the room that issues it says so. */
export type EarnedCertificate = {
  code: string
  state: 'standing' | 'expired' | 'suspended' | 'revoked' | 'replaced'
}

/**
 * The one thing to do next. An attempt under way comes first, since it waits for nobody; then lessons in
 * order, self-checks, the spelling of the name (so that the certificate can be awarded in the very moment
 * in which the test is passed), hours that are learned and do not
 * count yet, the test. `award`: everything is met and the award is yet to be made.
 */
export function nextStep(
  items: CompletionItem[],
  steps: LessonStep[],
  certificate: EarnedCertificate | null,
): NextStep {
  if (certificate) return { kind: 'certificate', certificate }
  const missing = (kind: CompletionItem['kind']) =>
    items.find((item) => item.kind === kind && !item.met)
  const test = missing('final-test')
  if (test?.reason === 'testUnderWay') return { kind: 'test', underWay: true }
  if (test?.reason === 'testNoAttemptsLeft') return { kind: 'no-attempts-left' }
  const lesson = nextLesson(steps)
  const hours = missing('hours')
  if (lesson && (missing('lesson') || (hours && !hours.notBefore)))
    return { kind: 'lesson', step: lesson }
  const selfCheck = missing('self-check')
  if (selfCheck) return { kind: 'self-check', module: selfCheck.subject }
  if (missing('name')) return { kind: 'name' }
  if (hours?.notBefore) return { kind: 'hours', from: hours.notBefore }
  if (test?.notBefore) return { kind: 'wait', until: test.notBefore }
  if (test) return { kind: 'test', underWay: false }
  return { kind: 'award' }
}
