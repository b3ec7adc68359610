import { and, desc, eq, inArray, isNotNull, isNull, not, or, type SQL } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import type { Scope } from '../domain/scope'
import { iinGround } from './iins'
import { nameHolds } from './name-words'

/** What an officer may see of a person before a record is opened, and for whom an e-mail is. */
const shown = {
  id: people.id,
  name: people.name,
  iinLastFour: people.iinLastFour,
  iinGround,
  region: people.region,
  district: people.district,
}

/** Whether a person is within a scope; undefined for everybody. */
function within({ regions, district }: Scope): SQL | undefined {
  if (regions.includes('*')) return undefined
  const here = inArray(people.region, [...regions])
  return district === null ? here : and(here, eq(people.district, district))
}

/** Whether exact knowledge of somebody, an IIN or a code, reaches them: also who belongs to no region. */
function inReach(scope: Scope): SQL | undefined {
  const here = within(scope)
  // Whoever has no region at all finds nobody, not those who belong to none.
  if (!here || scope.regions.length === 0) return here
  return or(here, isNull(people.region))
}

/** The people of a scope as a table to join with: `id`, `region` and `district`. */
export function selectPeopleWithin(db: Database, scope: Scope) {
  return db
    .select({ id: people.id, region: people.region, district: people.district })
    .from(people)
    .where(within(scope))
    .as('people_within')
}

export async function findRowWithin(db: Database, personId: string, scope: Scope) {
  const [person] = await db
    .select(shown)
    .from(people)
    .where(and(eq(people.id, personId), within(scope)))
  return person ?? null
}

export async function findRowInReach(
  db: Database,
  by: { personId: string } | { iinHash: string },
  scope: Scope,
) {
  const same = 'personId' in by ? eq(people.id, by.personId) : eq(people.iinHash, by.iinHash)
  const [person] = await db
    .select(shown)
    .from(people)
    .where(and(same, inReach(scope)))
  return person ?? null
}

export function listRowsByNameWithin(
  db: Database,
  { wanted, scope, limit }: { wanted: string; scope: Scope; limit: number },
) {
  return db
    .select(shown)
    .from(people)
    .where(and(within(scope), nameHolds(db, wanted)))
    .orderBy(desc(people.id))
    .limit(limit)
}

/** Of these people, those within the scope. */
export async function listRowsWithin(db: Database, personIds: readonly string[], scope: Scope) {
  if (personIds.length === 0) return []
  return db
    .select(shown)
    .from(people)
    .where(and(inArray(people.id, [...personIds]), within(scope)))
}

type Known = { iinHashes: readonly string[]; personIds: readonly string[] }

function known({ iinHashes, personIds }: Known): SQL | undefined {
  return or(inArray(people.iinHash, [...iinHashes]), inArray(people.id, [...personIds]))
}

/** Of people known by hash or id, those in reach. */
export function selectReached(db: Database, asked: Known, scope: Scope) {
  return db
    .select({ id: people.id, iinHash: people.iinHash, iinGround })
    .from(people)
    .where(and(known(asked), inReach(scope)))
}

/** Of people known by hash or id, the ids of those that another authority alone may find. */
export async function selectElsewhere(
  db: Database,
  asked: Known,
  scope: Scope,
): Promise<{ id: string }[]> {
  const here = within(scope)
  if (!here) return []
  return db
    .select({ id: people.id })
    .from(people)
    .where(and(known(asked), isNotNull(people.region), outside(scope, here)))
}

/** The contrary of `within`, also for people who gave no district. */
function outside({ district }: Scope, here: SQL): SQL | undefined {
  return district === null ? not(here) : or(not(here), isNull(people.district))
}
