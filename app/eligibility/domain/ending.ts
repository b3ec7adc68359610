import { millisecondsPerDay } from './day'
import type { EligibilityRecord, RecordItem } from './record'

/**
 * How many days before something ends its owner is told, and with 0 once it has ended. Ireland gives its declarations a
 * term and no reminder, and people lose them by forgetting.
 */
const reminderDays = [60, 14, 0] as const

type ReminderDays = (typeof reminderDays)[number]

/** Something in a record that ends soon, or has ended lately. */
export type Ending = {
  /** Id of the certificate or of the decision that ends. */
  evidenceId: string
  /** Code of the certificate; null for a decision. */
  certificateCode: string | null
  endsAt: Date
  /** Which of the reminders is due. */
  days: ReminderDays
}

/** What ended longer ago than this is told nobody any more, in milliseconds. */
export const tellFor = 30 * millisecondsPerDay

/** The furthest ahead that an ending is told of, in milliseconds. */
export const tellAhead = reminderDays[0] * millisecondsPerDay

/**
 * The endings in a record that its owner is to be told of at `now`, each once however many requirements rest on it.
 * What an authority did not accept ends without a word, and so does what was suspended or revoked before.
 */
export function endingsOf(record: EligibilityRecord, now: Date): Ending[] {
  const endings = new Map<string, Ending>()
  for (const { items } of record) {
    for (const item of items) {
      const ending = endingOf(item, now)
      if (ending) endings.set(ending.evidenceId, ending)
    }
  }
  return [...endings.values()]
}

function endingOf(item: RecordItem, now: Date): Ending | null {
  const { state, evidence, decision, restsOn } = item
  const what =
    restsOn === 'certificate' && evidence
      ? { evidenceId: evidence.certificateId, certificateCode: evidence.certificateCode }
      : decision && { evidenceId: decision.id, certificateCode: null }
  if (!what || (restsOn === 'decision' && decision?.kind === 'not-satisfied')) return null
  if (state === 'expired' && item.since && item.since.getTime() > now.getTime() - tellFor) {
    return { ...what, endsAt: item.since, days: 0 }
  }
  if (!item.endsAt) return null
  const left = item.endsAt.getTime() - now.getTime()
  const days = reminderDays.findLast((each) => each > 0 && left <= each * millisecondsPerDay)
  return days === undefined ? null : { ...what, endsAt: item.endsAt, days }
}
