import type { RequestContext } from '../context'
import { languages } from '../platform/i18n/language'
import { upsertEntry } from './data/entries'
import { scenariosIn } from './domain/scenario'
import { goOn, type ScenarioWay } from './domain/scenario-way'
import { findLesson } from './find-lesson.server'
import { findOwnStep } from './find-own-step.server'
import { listScenarioWays } from './list-scenario-ways.server'
import { sealEntry } from './sealing/seal-entry.server'

export type KeepScenarioWay = {
  personId: string
  enrolmentId: string
  /** Slugs of the module and of its lesson. */
  module: string
  lesson: string
  /** The scenario's name in the lesson. */
  scenario: string
  /** The scenes from the first one to the one that was chosen. */
  path: string[]
}

export type KeepScenarioWayOutcome =
  | { kind: 'kept'; way: ScenarioWay }
  | { kind: 'refused'; why: 'no-such-lesson' | 'no-such-scenario' | 'locked' | 'no-such-way' }

/**
 * Keeps where a learner stands in a scenario of their own enrolment, in the place of where they stood before; the endings
 * that they came to add up. Sent twice it is kept once. Refused: a lesson that is not theirs or still locked, a scenario
 * that it does not have, a way that the story does not go.
 */
export function keepScenarioWay(
  { database, secrets, now }: Pick<RequestContext, 'database' | 'secrets' | 'now'>,
  { personId, enrolmentId, module, lesson, scenario: name, path }: KeepScenarioWay,
): Promise<KeepScenarioWayOutcome> {
  return database.transaction(async (tx) => {
    const step = await findOwnStep(tx, { personId, enrolmentId, module, lesson })
    if (!step) return { kind: 'refused', why: 'no-such-lesson' }
    if (step.state === 'locked') return { kind: 'refused', why: 'locked' }
    const { id: lessonVersionId } = step.lesson
    // The story goes the same ways in each language.
    const text = await findLesson(tx, lessonVersionId, languages[0])
    const scenario = scenariosIn(text?.blocks ?? []).find(({ id }) => id === name)
    if (!scenario) return { kind: 'refused', why: 'no-such-scenario' }
    const ways = await listScenarioWays(tx, secrets, { enrolmentId, lessonVersionId })
    const way = goOn(scenario, path, ways.get(name) ?? null)
    if (!way) return { kind: 'refused', why: 'no-such-way' }
    const place = { enrolmentId, lessonVersionId, part: name }
    await upsertEntry(tx, { ...place, sealed: sealEntry(secrets, place, way), keptAt: now })
    return { kind: 'kept', way }
  })
}
