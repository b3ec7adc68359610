import { generateKeyPairSync } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { Database, DatabaseHandle } from '../../app/platform/database/database.server'
import { people } from '../../db/schema/accounts'
import { certificates, signingKeys } from '../../db/schema/certification'
import { enrolments, moduleVersions, programmeVersions } from '../../db/schema/learning'

/*
 * Rows of which nothing matters but that there is one, for tests of the rooms above: what names a person, an enrolment or
 * a module version by its id is refused without it.
 */

/** Sorts before every id that a site makes: the newest version is never this one. */
const versionId = '00000000-0000-7000-8000-000000000000'
/** Before anything else happens, so that no row of these is the newest of its kind. */
const then = new Date('2000-01-01T00:00:00Z')
const hash = 'f'.repeat(64)

/** The public half of a key that signs nothing. */
const { x = '' } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })

const unnamed = { kk: 'Of rows (kk)', ru: 'Of rows (ru)', en: 'Of rows' }

const version: typeof programmeVersions.$inferInsert = {
  ...{ id: versionId, programme: 'of-rows', number: 1, contentHash: hash, publishedAt: then },
  definition: {
    ...{ slug: 'of-rows', title: unnamed, summary: unnamed, description: unnamed },
    issuer: { name: unnamed, city: unnamed, licence: null, signatory: null },
    completion: { lessons: [], selfChecks: [], minutes: 0, finalTest: null },
    validMonths: null,
  },
}

/** Inside a transaction as it is, and otherwise in one of its own. */
function write<T>(database: DatabaseHandle | Database, work: (tx: Database) => Promise<T>) {
  return 'read' in database ? database.transaction(work) : work(database)
}

/** That there are people with these ids; those who are there already stay as they are. @returns the first one's id. */
export async function givenPeople(
  database: DatabaseHandle | Database,
  ...ids: string[]
): Promise<string> {
  const [first = uuid(), ...others] = ids
  const rows = [first, ...others].map((id) => ({
    id,
    email: `${id}@rows.example`,
    name: id,
    passwordHash: 'none',
    language: 'ru' as const,
    createdAt: then,
  }))
  await write(database, (tx) => tx.insert(people).values(rows).onConflictDoNothing())
  return first
}

/** That there is a version of a module with this id. */
export async function givenModuleVersion(
  database: DatabaseHandle | Database,
  id: string = uuid(),
): Promise<string> {
  const row = { id, module: id, number: 1, contentHash: hash, publishedAt: then }
  const definition = {
    title: { kk: id, ru: id, en: id },
  } as typeof moduleVersions.$inferInsert.definition
  await write(database, (tx) =>
    tx
      .insert(moduleVersions)
      .values({ ...row, definition })
      .onConflictDoNothing(),
  )
  return id
}

/** That there is an enrolment with this id, of a person who is made with it where there is none. */
export async function givenEnrolmentRow(
  database: DatabaseHandle | Database,
  { id = uuid(), personId = uuid() }: { id?: string; personId?: string } = {},
): Promise<{ id: string; personId: string }> {
  await givenPeople(database, personId)
  await write(database, async (tx) => {
    const [real] = await tx.select().from(enrolments).where(eq(enrolments.id, id))
    if (real) return
    await tx.insert(programmeVersions).values(version).onConflictDoNothing()
    await tx.insert(enrolments).values(enrolment(id, personId)).onConflictDoNothing()
  })
  return { id, personId }
}

/** That there are certificates with these ids, of these people and of a key that is made with them: nothing in them is signed. */
export async function givenCertificateRows(
  database: DatabaseHandle | Database,
  rows: { id: string; personId: string }[],
): Promise<void> {
  const key = { id: 'key of rows', x, createdAt: then }
  await write(database, async (tx) => {
    await givenPeople(tx, ...rows.map(({ personId }) => personId))
    await tx.insert(signingKeys).values(key).onConflictDoNothing()
    await tx.insert(programmeVersions).values(version).onConflictDoNothing()
    await tx
      .insert(enrolments)
      .values(rows.map(({ id, personId }) => enrolment(`enrolment of ${id}`, personId)))
      .onConflictDoNothing()
    const filled = rows.map(({ id, personId }) => ({
      ...{ id, personId, code: id, enrolmentId: `enrolment of ${id}`, programme: 'of-rows' },
      ...{ statement: '{}', signature: 'none', keyId: key.id, awardedAt: then },
    }))
    await tx.insert(certificates).values(filled).onConflictDoNothing()
  })
}

/** Enters a certificate as it is given, with whatever it names, in a database that knows nothing of it. */
export async function givenCertificateRecord(
  database: DatabaseHandle | Database,
  record: typeof certificates.$inferInsert,
): Promise<void> {
  const { personId, enrolmentId, keyId, replacesId } = record
  await write(database, async (tx) => {
    await givenEnrolmentRow(tx, { id: enrolmentId, personId })
    if (replacesId) await givenCertificateRows(tx, [{ id: replacesId, personId }])
    await tx.insert(signingKeys).values({ id: keyId, x, createdAt: then }).onConflictDoNothing()
    await tx.insert(certificates).values(record)
  })
}

function enrolment(id: string, personId: string): typeof enrolments.$inferInsert {
  const programme = `programme of ${id}`
  return { id, personId, programme, programmeVersionId: versionId, enrolledAt: then }
}
