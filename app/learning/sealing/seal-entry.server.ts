import { openText, sealText } from '../../platform/secrets/seal-text.server'
import type { Secrets } from '../../platform/secrets/open-secrets.server'

/** Whose entry it is, and of which part of which lesson. */
export type EntryPlace = { enrolmentId: string; lessonVersionId: string; part: string }

const purpose = 'lesson-entry'

/**
 * Encrypts what a learner entered and binds it to its place, so that a person who reads only the database learns nothing.
 */
export function sealEntry(secrets: Secrets, place: EntryPlace, value: unknown): string {
  return sealText(secrets.derive(purpose), nameOf(place), JSON.stringify(value))
}

/**
 * Decrypts what sealEntry made.
 * @throws Error when it was changed, or belongs to another place.
 */
export function openEntry(secrets: Secrets, place: EntryPlace, sealed: string): unknown {
  return JSON.parse(openText(secrets.derive(purpose), nameOf(place), sealed))
}

function nameOf({ enrolmentId, lessonVersionId, part }: EntryPlace): string {
  return [enrolmentId, lessonVersionId, part].join('/')
}
