import { learnerTurn } from '../learning/domain/learner-turn'
import type { DatabaseHandle } from '../platform/database/database.server'
import type { Asked } from './data/find-asked-question'
import type { FieldValues } from './domain/read-answer'
import { sentField } from './domain/seen-answer'
import { isStanding, saveGivenAnswer, type SaveOutcome } from './save-answer.server'

/**
 * Saves an answer that a form of a test sends (saveGivenAnswer), in the turn of its person. Where the form says that its script
 * has sent an answer before, and that one stands already, there is nothing to write, and no transaction begins.
 */
export async function keepSentAnswer(
  database: DatabaseHandle,
  sent: Asked & { values: FieldValues & URLSearchParams; now: Date },
): Promise<SaveOutcome> {
  if (sent.values.has(sentField) && (await isStanding(database.read, sent))) {
    return { kind: 'saved' }
  }
  return database.transactionInTurn({ alone: [learnerTurn(sent.personId)] }, (tx) =>
    saveGivenAnswer(tx, sent),
  )
}
