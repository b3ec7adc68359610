import { scopeOf } from '../accounts/domain/scope'
import { findPersonWithin } from '../accounts/find-person-within.server'
import type { Visitor } from '../accounts/find-visitor.server'
import { openListPage } from '../accounts/open-list-page.server'
import type { Services } from '../context'
import { openLook, type LookOutcome } from '../eligibility/open-look.server'
import type { Database } from '../platform/database/database.server'

export type OpenRecord = {
  officer: Visitor
  personId: string
  /** Where the officer chose the person from. */
  foundBy: 'queue' | 'name' | 'household'
  purpose: string
  caseNumber: string | null
  /** When the purpose was given, where that was before. */
  purposeAt?: Date
  /** The look for which it was given, where it was for somebody of the same household. */
  underLookId?: string
  now: Date
  requestId: string
}

export type OpenOutcome =
  | LookOutcome
  | { kind: 'refused'; why: 'no-such-person' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Opens a look at the record of somebody whom an officer chose from a list of their desk. It takes a turn as a search does;
 * whoever is not of the officer's scope, by now, reads as absent.
 */
export async function openRecord(
  tx: Database,
  { config }: Pick<Services, 'config'>,
  look: OpenRecord,
): Promise<OpenOutcome> {
  const { officer, personId } = look
  const turn = await openListPage(tx, { config, ...look }, { visitor: officer, list: 'records' })
  if (turn.kind === 'throttled') {
    return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
  }
  const scope = scopeOf(officer)
  const person = scope && (await findPersonWithin(tx, { personId, scope }))
  if (!person) return { kind: 'refused', why: 'no-such-person' }
  return openLook(tx, look)
}
