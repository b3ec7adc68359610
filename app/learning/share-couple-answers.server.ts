import {
  giveHouseholdConsent,
  retractHouseholdConsent,
  type GiveConsentOutcome,
} from '../accounts/give-household-consent.server'
import type { RequestContext } from '../context'
import { coupleConsent, type CoupleTaskName } from './domain/couple-task'
import { findCoupleAnswers } from './find-couple-answers.server'

type Context = Pick<RequestContext, 'database' | 'secrets' | 'now'>

/** @param seen what the page said of those who would see it. */
export type ShareCoupleAnswers = { personId: string; name: CoupleTaskName; seen: string }

export type ShareCoupleOutcome = GiveConsentOutcome | { kind: 'refused'; why: 'unanswered' }

/**
 * Lets those who are in a person's household now see what the person answered in a task for two, each of them once they
 * have answered and agreed as well. Refused as long as a question has no answer.
 */
export function shareCoupleAnswers(
  { database, secrets, now }: Context,
  { personId, name, seen }: ShareCoupleAnswers,
): Promise<ShareCoupleOutcome> {
  return database.transaction(async (tx): Promise<ShareCoupleOutcome> => {
    const answers = await findCoupleAnswers(tx, secrets, { personId, name })
    if (answers === null) return { kind: 'refused', why: 'unanswered' }
    return giveHouseholdConsent(tx, { personId, about: coupleConsent(name), seen, now })
  })
}

/** Takes that back: from then on neither sees the other's answers. */
export function retractCoupleAnswers(
  { database, now }: Pick<Context, 'database' | 'now'>,
  { personId, name }: Omit<ShareCoupleAnswers, 'seen'>,
): Promise<void> {
  const own = { personId, about: coupleConsent(name), now }
  return database.transaction((tx) => retractHouseholdConsent(tx, own))
}
