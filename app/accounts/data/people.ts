import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { people } from '../../../db/schema/accounts'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { Language } from '../../platform/i18n/language'
import { nameKeyOf } from '../domain/name-words'
import { iinGround } from './iins'
import { replaceNameWords } from './name-words'

export type NewPerson = Omit<typeof people.$inferInsert, 'nameKey'>

/** The columns that other rooms may know of. */
const known = {
  id: people.id,
  name: people.name,
  email: people.email,
  language: people.language,
  iinLastFour: people.iinLastFour,
  iinGround,
}

/** Adds a person; false when the e-mail, or the IIN, is already somebody's. */
export async function insertPerson(tx: Database, person: NewPerson): Promise<boolean> {
  const added = await tx
    .insert(people)
    .values({ ...person, nameKey: nameKeyOf(person.name) })
    .onConflictDoNothing()
    .returning({ id: people.id })
  if (added.length === 0) return false
  await replaceNameWords(tx, [person])
  return true
}

const byId = prepareOnce((db) =>
  db
    .select(known)
    .from(people)
    .where(eq(people.id, sql.placeholder('personId'))),
)

/** A person by id, or null. */
export async function findPerson(db: Database, personId: string) {
  const [person] = await byId(db).execute({ personId })
  return person ?? null
}

/** What a person has said of themself by which they could be found, or null when there is no such person. */
export async function findIdentificationRow(db: Database, personId: string) {
  const [row] = await db
    .select({ iinLastFour: people.iinLastFour, region: people.region })
    .from(people)
    .where(eq(people.id, personId))
  return row ?? null
}

/** The person who has the IIN of this hash, or null. */
export async function findPersonByIinHash(db: Database, iinHash: string) {
  const [person] = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(eq(people.iinHash, iinHash))
  return person ?? null
}

/** Whether an IIN is already somebody's. */
export async function isIinTaken(db: Database, iinHash: string): Promise<boolean> {
  return (await findPersonByIinHash(db, iinHash)) !== null
}

/** What signing in and e-mails need to know of the person behind an e-mail address. */
export async function findPersonByEmail(db: Database, email: string) {
  const [person] = await db
    .select({
      id: people.id,
      name: people.name,
      language: people.language,
      passwordHash: people.passwordHash,
    })
    .from(people)
    .where(eq(people.email, email))
  return person ?? null
}

/** Puts another hash in the place of a person's password. */
export async function updatePassword(
  tx: Database,
  personId: string,
  passwordHash: string,
): Promise<void> {
  await tx.update(people).set({ passwordHash }).where(eq(people.id, personId))
}

/** Puts another e-mail address in the place of a person's. */
export async function updateEmail(tx: Database, personId: string, email: string): Promise<void> {
  await tx.update(people).set({ email }).where(eq(people.id, personId))
}

/** Changes a person's name, language, or both. Certificates keep the name they were issued with. */
export async function updateDetails(
  tx: Database,
  { personId, ...details }: { personId: string; name?: string; language?: Language },
): Promise<void> {
  const { name } = details
  const key = name === undefined ? {} : { nameKey: nameKeyOf(name) }
  await tx
    .update(people)
    .set({ ...details, ...key })
    .where(eq(people.id, personId))
  if (name !== undefined) await replaceNameWords(tx, [{ id: personId, name }])
}

/** Gives a person the IIN they had not; false when they had one. */
export async function updateMissingIin(
  tx: Database,
  personId: string,
  sealed: { iinCipher: string; iinHash: string; iinLastFour: string },
): Promise<boolean> {
  const changed = await tx
    .update(people)
    .set(sealed)
    .where(and(eq(people.id, personId), isNull(people.iinHash)))
    .returning({ id: people.id })
  return changed.length === 1
}

/** One IIN as it is sealed, with the person it is sealed for; null while nobody has given any. */
export async function findSealedIin(
  db: Database,
): Promise<{ id: string; iinCipher: string } | null> {
  const [person] = await db
    .select({ id: people.id, iinCipher: people.iinCipher })
    .from(people)
    .where(isNotNull(people.iinCipher))
    .limit(1)
  return person?.iinCipher ? { id: person.id, iinCipher: person.iinCipher } : null
}
