import type { Language } from '../../platform/i18n/language'
import { lessonName, type LessonStep } from '../domain/lesson-order'
import type { OutlineModule } from './lesson-outline'

/** The way through a programme as the outline shows it. */
export function outlineModules(
  steps: LessonStep[],
  facts: { language: Language; overview: string; doneAt: ReadonlyMap<string, Date> },
): OutlineModule[] {
  const { language, overview, doneAt } = facts
  const modules = new Map<string, OutlineModule>()
  steps.forEach((step, index) => {
    const { lesson, state } = step
    const { id, definition } = step.module
    const module = modules.get(id) ?? {
      title: definition.title[language],
      summary: definition.summary[language],
      lessons: [],
    }
    modules.set(id, module)
    const before = steps[index - 1]
    module.lessons.push({
      path: `${overview}/${lessonName(step)}`,
      title: lesson.titles[language],
      state,
      minutes: lesson.minutes,
      doneAt: doneAt.get(lesson.id) ?? null,
      after: state === 'locked' && before ? before.lesson.titles[language] : null,
    })
  })
  return [...modules.values()]
}
