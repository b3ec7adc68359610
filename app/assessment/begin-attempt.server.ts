import { randomBytes, randomInt } from 'node:crypto'
import type { FinalTestRules } from '../learning/domain/definition'
import { listGrants } from '../learning/list-grants.server'
import type { Database } from '../platform/database/database.server'
import { insertAttempt, listAttemptRows } from './data/attempts'
import { listFinalTestQuestions } from './data/questions'
import { endOf } from './domain/attempt-time'
import { pickPaper } from './domain/pick-paper'
import { judgeStanding, refuseToBegin } from './domain/judge-standing'

export type BeginAttempt = {
  personId: string
  /** The person's own; the caller has made sure of it. */
  enrolmentId: string
  /** Ids of the programme version's module versions by the slug of their module, in its order. */
  moduleVersionIds: Readonly<Record<string, string>>
  rules: FinalTestRules
  now: Date
}

export type BeginOutcome =
  | { kind: 'begun' | 'resumed'; attemptId: string }
  | { kind: 'refused'; why: 'followed' | 'already-passed' | 'no-attempts-left' | 'cooling-down' }

/**
 * Begins an attempt: picks its questions at random and freezes them, their order, the pass mark and the end.
 * While an attempt is open there is no other: it is resumed. None begins where a trainer granted a fresh enrolment: that
 * one takes its place. What must be learned first is not asked here.
 */
export async function beginAttempt(tx: Database, begin: BeginAttempt): Promise<BeginOutcome> {
  const { personId, enrolmentId, rules, now } = begin
  const grants = await listGrants(tx, enrolmentId)
  const standing = judgeStanding(await listAttemptRows(tx, enrolmentId), grants, rules, now)
  if (standing.openAttemptId) return { kind: 'resumed', attemptId: standing.openAttemptId }
  if (grants.some(({ kind }) => kind === 'fresh-enrolment'))
    return { kind: 'refused', why: 'followed' }
  const why = refuseToBegin(standing)
  if (why) return { kind: 'refused', why }
  const attemptId = await insertAttempt(tx, {
    personId,
    enrolmentId,
    number: standing.attemptsUsed + 1,
    passMark: rules.passMark,
    seed: randomBytes(16).toString('hex'),
    paper: await pickQuestions(tx, begin),
    begunAt: now,
    endsAt: endOf(now, rules, grants),
  })
  return { kind: 'begun', attemptId }
}

async function pickQuestions(tx: Database, begin: BeginAttempt): Promise<string[]> {
  const { rules, moduleVersionIds } = begin
  const modules = Object.entries(moduleVersionIds).filter(([module]) => rules.draw[module])
  const listed = await listFinalTestQuestions(
    tx,
    modules.map(([, id]) => id),
  )
  const bank = new Map(modules.map(([module, id]) => [module, listed.get(id) ?? []]))
  return pickPaper(bank, rules.draw, randomInt)
}
