import { pathTo } from '../../path-to'
import type { Language } from '../../platform/i18n/language'
import type { PlacedPicture } from '../domain/definition'
import type { Progress } from '../domain/enrolment'
import { lessonName } from '../domain/lesson-order'
import { lessonPath } from '../domain/lesson-path'
import { sectionId } from '../domain/list-sections'
import type { EarnedCertificate, NextStep } from '../domain/next-step'
import type { ProgrammeVersion } from '../domain/programme-version'

/** The next step with the words and the address that a page shows for it. */
export type ShownStep = {
  kind: NextStep['kind'] | 'anew' | 'test-under-way' | `certificate-${EndedState}`
  /** Title of the lesson, where it is one. */
  title: string
  /** Title of the module that it is about. */
  module: string
  href: string | null
  /** What the lesson credits. */
  minutes: number
  until: Date | null
  /** The picture of the module that it is about; null when there is none. */
  cover: PlacedPicture | null
  /** Whether the final test has a time limit: then nobody may be told that they can pause. */
  isTimed: boolean
}

type EndedState = Exclude<EarnedCertificate['state'], 'standing'>

const nothingYet = {
  title: '',
  module: '',
  href: null,
  minutes: 0,
  until: null,
  cover: null,
  isTimed: false,
}

/**
 * Puts the next step into words of the version that the learner is on.
 *
 * @param facts.enrolmentId whose way it is on.
 * @param facts.stoppedAt at which section of a lesson they stopped: the step leads there.
 * @param facts.selfCheckPath where the unanswered self-check questions of a module are.
 */
export function showStep(
  next: NextStep,
  facts: {
    enrolmentId: string
    version: ProgrammeVersion
    language: Language
    stoppedAt: Progress['stoppedAt']
    selfCheckPath: (module: string) => string | null
  },
): ShownStep {
  const { enrolmentId, version, language, stoppedAt, selfCheckPath } = facts
  const shown = nothingYet
  switch (next.kind) {
    case 'lesson':
      return {
        ...shown,
        kind: 'lesson',
        title: next.step.lesson.titles[language],
        module: next.step.module.definition.title[language],
        href: lessonPath(
          enrolmentId,
          lessonName(next.step),
          placeIn(stoppedAt, next.step.lesson.id),
        ),
        minutes: next.step.lesson.minutes,
        cover: next.step.module.definition.cover ?? null,
      }
    case 'self-check': {
      const module = version.modules.find((each) => each.module === next.module)
      return {
        ...shown,
        kind: 'self-check',
        module: module?.definition.title[language] ?? '',
        href: selfCheckPath(next.module),
        cover: module?.definition.cover ?? null,
      }
    }
    case 'test':
      return {
        ...shown,
        kind: next.underWay ? 'test-under-way' : 'test',
        href: pathTo('/learn/:enrolmentId/test', { enrolmentId }),
        isTimed: Boolean(version.definition.completion.finalTest?.minutes),
      }
    case 'hours':
      return { ...shown, kind: 'hours', until: next.from }
    case 'wait':
      return { ...shown, kind: 'wait', until: next.until }
    case 'certificate':
      return showCertificate(shown, next.certificate)
    case 'name':
    case 'award': {
      const href = pathTo('/learn/:enrolmentId/name', { enrolmentId })
      return { ...shown, kind: next.kind, href }
    }
    case 'no-attempts-left':
      return { ...shown, kind: 'no-attempts-left' }
  }
}

/** The heading under which somebody stopped in a lesson; nothing when they begin it. */
function placeIn(stoppedAt: Progress['stoppedAt'], lessonVersionId: string): string | undefined {
  const section = stoppedAt.get(lessonVersionId)
  return section === undefined ? undefined : sectionId(section)
}

/** The step of an enrolment that a trainer let the learner begin anew: on, to the programme. */
export function showAnew(programme: string): ShownStep {
  return { ...nothingYet, kind: 'anew', href: pathTo('/programmes/:programme', { programme }) }
}

function showCertificate(
  shown: Omit<ShownStep, 'kind'>,
  { code, state }: EarnedCertificate,
): ShownStep {
  const kind = state === 'standing' ? 'certificate' : (`certificate-${state}` as const)
  return { ...shown, kind, href: pathTo('/certificates/:code', { code }) }
}
