import { join } from 'node:path'
import { expect } from 'vitest'
import type { Services } from '../../app/context'
import { publishContent } from '../../app/journeys/publish-content.server'
import { findNewestProgrammeVersion } from '../../app/learning/find-newest-programme-version.server'

/** A small, whole course: two modules of two lessons, every component, all five kinds of question. */
export const sampleContent = join(import.meta.dirname, 'content')

/** The instant at which the sample course was published. */
export const publishedAt = new Date('2026-11-01T06:00:00Z')

/**
 * Publishes the sample course as an operator would.
 *
 * @returns its version with modules and lessons; the programme's name is `sample`, its modules are
 *   `first-steps` (lessons `first-evening`, `first-night`) and `daily-life` (`morning`, `school`). It asks
 *   for all lessons, all self-checks, 4 academic hours and a test of 5 questions with a mark of 80, in
 *   2 attempts 24 hours apart.
 */
export async function givenPublishedProgramme(services: Pick<Services, 'database'>) {
  const outcome = await publishContent(services, {
    folder: sampleContent,
    actorId: null,
    now: publishedAt,
  })
  expect(outcome.kind).not.toBe('refused')
  const version = await findNewestProgrammeVersion(services.database.read, 'sample')
  if (!version) throw new Error('the sample programme was not published')
  return version
}
