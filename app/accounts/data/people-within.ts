import { and, desc, eq, inArray, isNotNull, isNull, not, or, type SQL } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import type { Scope } from '../domain/scope'
import { iinGround } from './iins'
import { hasNameWords } from './name-words'

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

/**
 * The people of a scope, not as rows but as a part of a query: whoever lists or counts facts about people joins
 * with it, so that the database itself leaves out whom an officer may not find.
 */
export function selectPeopleWithin(db: Database, scope: Scope) {
  return db
    .select({ id: people.id, region: people.region, district: people.district })
    .from(people)
    .where(within(scope))
    .as('people_within')
}

/** The people of a scope as a table that another room joins its own with. */
export type PeopleWithin = ReturnType<typeof selectPeopleWithin>

/** A person of this scope, by id; anybody else reads as absent. */
export async function findPersonWithin(
  db: Database,
  { personId, scope }: { personId: string; scope: Scope },
) {
  const [person] = await db
    .select(shown)
    .from(people)
    .where(and(eq(people.id, personId), within(scope)))
  return person ?? null
}

/** A person in reach of this scope, by id or by the hash of an IIN; anybody else reads as absent. */
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

/** People of this scope by the words of their name, the newest first. */
export function listRowsByNameWithin(
  db: Database,
  { wanted, scope, limit }: { wanted: string; scope: Scope; limit: number },
) {
  return db
    .select(shown)
    .from(people)
    .where(and(within(scope), hasNameWords(db, wanted)))
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
export function listReached(db: Database, asked: Known, scope: Scope) {
  return db
    .select({ id: people.id, iinHash: people.iinHash, iinGround })
    .from(people)
    .where(and(known(asked), inReach(scope)))
}

/** Of people known by hash or id, the ids of those that another authority alone may find. */
export async function listElsewhere(
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
