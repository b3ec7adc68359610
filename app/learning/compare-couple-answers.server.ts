import {
  listHouseholdConsents,
  type HouseholdConsent,
} from '../accounts/list-household-consents.server'
import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import {
  coupleConsent,
  isOpenBetween,
  type CoupleAnswers,
  type CoupleTaskName,
} from './domain/couple-task'
import { findCoupleAnswers } from './find-couple-answers.server'

export type CoupleComparison = {
  /** What the person answered; null as long as a question has no answer. */
  own: CoupleAnswers | null
  /** The others of their household; `answers` where the two see each other's. */
  others: (HouseholdConsent & { answers: CoupleAnswers | null })[]
}

/**
 * What a person sees of a task for two: their own answers, and those of each other member of their household with whom
 * both have answered and both have agreed (domain/couple-task). Of anybody else nothing is even unsealed, and it cannot be
 * told whether they have answered.
 */
export async function compareCoupleAnswers(
  db: Database,
  secrets: Secrets,
  { personId, name }: { personId: string; name: CoupleTaskName },
): Promise<CoupleComparison> {
  const own = await findCoupleAnswers(db, secrets, { personId, name })
  const others: CoupleComparison['others'] = []
  for (const each of await listHouseholdConsents(db, { personId, about: coupleConsent(name) })) {
    const known = { ...each, ownAnswered: own !== null }
    const mayRead = isOpenBetween({ ...known, theyAnswered: true })
    const theirs = mayRead
      ? await findCoupleAnswers(db, secrets, { personId: each.personId, name })
      : null
    const isOpen = isOpenBetween({ ...known, theyAnswered: theirs !== null })
    others.push({ ...each, answers: isOpen ? theirs : null })
  }
  return { own, others }
}
