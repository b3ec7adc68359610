import type { Language } from '../../platform/i18n/language'
import { lessonName } from '../domain/lesson-order'
import type { NextStep } from '../domain/next-step'
import type { ProgrammeVersion } from '../domain/programme-version'

/** The next step with the words and the address that a page shows for it. */
export type ShownStep = {
  kind: NextStep['kind'] | 'test-under-way'
  /** Title of the lesson, where it is one. */
  title: string
  /** Title of the module that it is about. */
  module: string
  href: string | null
  until: Date | null
}

/**
 * Puts the next step into words of the version that the learner is on.
 *
 * @param facts.overview path of the enrolment's own page.
 * @param facts.selfCheckPath where the unanswered self-check questions of a module are.
 */
export function showStep(
  next: NextStep,
  facts: {
    overview: string
    version: ProgrammeVersion
    language: Language
    selfCheckPath: (module: string) => string | null
  },
): ShownStep {
  const { overview, version, language, selfCheckPath } = facts
  const shown = { title: '', module: '', href: null, until: null }
  switch (next.kind) {
    case 'lesson':
      return {
        ...shown,
        kind: 'lesson',
        title: next.step.lesson.titles[language],
        module: next.step.module.definition.title[language],
        href: `${overview}/${lessonName(next.step)}`,
      }
    case 'self-check': {
      const module = version.modules.find((each) => each.module === next.module)
      return {
        ...shown,
        kind: 'self-check',
        module: module?.definition.title[language] ?? '',
        href: selfCheckPath(next.module),
      }
    }
    case 'test':
      return {
        ...shown,
        kind: next.underWay ? 'test-under-way' : 'test',
        href: `${overview}/test`,
      }
    case 'hours':
      return { ...shown, kind: 'hours', until: next.from }
    case 'wait':
      return { ...shown, kind: 'wait', until: next.until }
    case 'certificate':
      return { ...shown, kind: 'certificate', href: `/certificates/${next.code}` }
    case 'name':
    case 'award':
      return { ...shown, kind: next.kind, href: `${overview}/name` }
    case 'no-attempts-left':
      return { ...shown, kind: 'no-attempts-left' }
  }
}
