import { asc, desc, eq, exists, inArray, or } from 'drizzle-orm'
import {
  emergencyVersions,
  enrolments,
  lessonTexts,
  lessonVersions,
  libraryVersions,
  moduleVersions,
  programmeModules,
} from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

/** Module versions that somebody reads or will: those of these programme versions, and of all with an enrolment. */
export async function listTaughtModuleIds(
  db: Database,
  programmeVersionIds: string[],
): Promise<string[]> {
  const enrolled = db
    .select({ id: enrolments.id })
    .from(enrolments)
    .where(eq(enrolments.programmeVersionId, programmeModules.programmeVersionId))
  const rows = await db
    .selectDistinct({ id: programmeModules.moduleVersionId })
    .from(programmeModules)
    .where(
      or(inArray(programmeModules.programmeVersionId, programmeVersionIds), exists(enrolled)),
    )
    .orderBy(asc(programmeModules.moduleVersionId))
  return rows.map(({ id }) => id)
}

/** The id of the library that is shown; null before there was one. */
export async function findNewestLibraryId(db: Database): Promise<string | null> {
  const { id, number } = libraryVersions
  const [newest] = await db.select({ id }).from(libraryVersions).orderBy(desc(number)).limit(1)
  return newest?.id ?? null
}

/** The id of the emergencies that are shown; null before there were any. */
export async function findNewestEmergenciesId(db: Database): Promise<string | null> {
  const { id, number } = emergencyVersions
  const [newest] = await db.select({ id }).from(emergencyVersions).orderBy(desc(number)).limit(1)
  return newest?.id ?? null
}

/** The texts of all lessons of a module version, in every language and in the order of reading. */
export function listModuleTexts(db: Database, moduleVersionId: string) {
  return db
    .select({
      module: moduleVersions.module,
      lesson: lessonVersions.lesson,
      language: lessonTexts.language,
      title: lessonTexts.title,
      summary: lessonTexts.summary,
      blocks: lessonTexts.blocks,
    })
    .from(lessonVersions)
    .innerJoin(moduleVersions, eq(moduleVersions.id, lessonVersions.moduleVersionId))
    .innerJoin(lessonTexts, eq(lessonTexts.lessonVersionId, lessonVersions.id))
    .where(eq(lessonVersions.moduleVersionId, moduleVersionId))
    .orderBy(asc(lessonVersions.position))
}
