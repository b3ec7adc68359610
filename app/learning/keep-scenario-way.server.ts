import type { RequestContext } from '../context'
import { findEntry, upsertEntry } from './data/entries'
import { readWay } from './domain/entries'
import { readScenario } from './domain/scenario'
import { goOn, type ScenarioWay } from './domain/scenario-way'
import { findOwnPart, type OwnPart } from './find-own-part.server'
import { openEntry, sealEntry } from './sealing/seal-entry.server'

/** @param path the scenes from the first one to the one that was chosen. */
export type KeepScenarioWay = OwnPart & { path: string[] }

export type KeepScenarioWayOutcome =
  | { kind: 'kept'; way: ScenarioWay }
  | { kind: 'refused'; why: 'no-such-lesson' | 'no-such-part' | 'locked' | 'no-such-way' }

/**
 * Keeps where a learner stands in a scenario of their own enrolment, in the place of where they stood before; the endings
 * that they came to add up. Sent twice it is kept once. Refused: a lesson that is not theirs or still locked, a scenario
 * that it does not have, a way that the story does not go.
 */
export function keepScenarioWay(
  { database, secrets, now }: Pick<RequestContext, 'database' | 'secrets' | 'now'>,
  { path, ...part }: KeepScenarioWay,
): Promise<KeepScenarioWayOutcome> {
  return database.transaction(async (tx) => {
    const found = await findOwnPart(tx, part)
    if (found.kind === 'refused') return found
    const { place, block } = found
    if (block.name !== 'Scenario') return { kind: 'refused', why: 'no-such-part' }
    const sealed = await findEntry(tx, place)
    const before = readWay(sealed === null ? null : openEntry(secrets, place, sealed))
    const way = goOn(readScenario(block), path, before)
    if (!way) return { kind: 'refused', why: 'no-such-way' }
    await upsertEntry(tx, { ...place, sealed: sealEntry(secrets, place, way), keptAt: now })
    return { kind: 'kept', way }
  })
}
