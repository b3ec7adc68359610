import type { RequestContext } from '../../context'
import { presentSelfCheck } from '../../assessment/present-self-check.server'
import { selfCheckAnchor } from '../../assessment/ui/self-check'
import { lessonName } from '../domain/lesson-order'
import type { ModuleVersion } from '../domain/programme-version'
import { selfCheckQuestions } from '../domain/self-check-questions'
import { findLesson } from '../find-lesson.server'
import type { SelfCheckPlace } from '../ui/learner-paths'

type Context = Pick<RequestContext, 'database' | 'secrets' | 'language'>

/** The first self-check question of each module that is not answered yet, by module. */
export async function locateSelfChecks(
  context: Context,
  enrolmentId: string,
  modules: ModuleVersion[],
): Promise<Map<string, SelfCheckPlace>> {
  const places = new Map<string, SelfCheckPlace>()
  for (const module of modules) {
    const place = await findUnanswered(context, enrolmentId, module)
    if (place) places.set(module.module, place)
  }
  return places
}

async function findUnanswered(
  { database, secrets, language }: Context,
  enrolmentId: string,
  module: ModuleVersion,
): Promise<SelfCheckPlace | null> {
  const texts = await Promise.all(
    module.lessons.map(async (lesson) => {
      const text = await findLesson(database.read, lesson.id, language)
      return { lesson: lessonName({ module, lesson }), blocks: text?.blocks ?? [] }
    }),
  )
  const asked = texts.flatMap(({ lesson, blocks }) =>
    selfCheckQuestions(blocks).map((question) => ({ lesson, question })),
  )
  const presented = await presentSelfCheck(database.read, secrets, {
    enrolmentId,
    moduleVersionId: module.id,
    questions: asked.map(({ question }) => question),
    language,
  })
  const next = presented.find(({ feedback }) => !feedback)
  const place = asked.find(({ question }) => question === next?.question)
  return place ? { lesson: place.lesson, anchor: selfCheckAnchor(place.question) } : null
}
