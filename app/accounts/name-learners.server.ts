import { listActsOn } from '../platform/audit/list-acts-on.server'
import { isFromTheFuture } from '../platform/clock/from-the-future'
import type { Database } from '../platform/database/database.server'
import { listNames } from './data/people-names'
import { listRolesOf } from './data/role-grants'
import { maskUntyped } from './domain/mask-untyped'
import { isStaff } from './domain/permissions'

/** So long a trainer reads in the list whom they have opened, in days: a training and what comes after it. */
const openedDays = 90

export type NameLearners = {
  /** The trainer who reads the list. */
  readerId: string
  personIds: readonly string[]
  /** What they searched for, empty when it was too short to be somebody. */
  typed: string
  now: Date
}

/**
 * Names of learners by id, as a list shows them to one trainer: in full those whose page this trainer has opened within 90
 * days, for they teach them, and that opening was counted and stands in the learner's trail; themselves and other staff. Of
 * everybody else no more can be read than was typed.
 */
export async function nameLearners(
  db: Database,
  { readerId, personIds, typed, now }: NameLearners,
): Promise<Map<string, { shown: string; isMasked: boolean }>> {
  const ids = [...new Set(personIds)]
  const names = await listNames(db, ids)
  const held = await listRolesOf(db, ids)
  const known = new Set([readerId, ...(await listOpenedBy(db, readerId, { ids, now }))])
  for (const { personId, role } of held) if (isStaff([role])) known.add(personId)
  return new Map(
    [...names].map(([id, name]) => {
      const shown = known.has(id) ? name : maskUntyped(name, typed)
      return [id, { shown, isMasked: shown !== name }]
    }),
  )
}

async function listOpenedBy(
  db: Database,
  readerId: string,
  { ids, now }: { ids: string[]; now: Date },
): Promise<string[]> {
  const since = new Date(now.getTime() - openedDays * 86_400_000)
  const opened = await listActsOn(db, { action: 'person.opened', kind: 'person', ids })
  return opened
    .filter(({ actorId, at }) => actorId === readerId && at >= since && !isFromTheFuture(at, now))
    .map(({ subjectId }) => subjectId)
}
