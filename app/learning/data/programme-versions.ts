import { and, asc, eq, max } from 'drizzle-orm'
import {
  lessonTexts,
  lessonVersions,
  moduleVersions,
  programmeModules,
  programmeVersions,
} from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import type { LessonVersion, ProgrammeVersion } from '../domain/programme-version'

/** Reads a published programme with its modules and the titles of its lessons, or null. */
export async function selectProgrammeVersion(
  db: Database,
  programmeVersionId: string,
): Promise<ProgrammeVersion | null> {
  const [version] = await db
    .select({
      id: programmeVersions.id,
      programme: programmeVersions.programme,
      number: programmeVersions.number,
      contentHash: programmeVersions.contentHash,
      definition: programmeVersions.definition,
    })
    .from(programmeVersions)
    .where(eq(programmeVersions.id, programmeVersionId))
  if (!version) return null
  const modules = await db
    .select({
      id: moduleVersions.id,
      module: moduleVersions.module,
      number: moduleVersions.number,
      contentHash: moduleVersions.contentHash,
      definition: moduleVersions.definition,
    })
    .from(programmeModules)
    .innerJoin(moduleVersions, eq(moduleVersions.id, programmeModules.moduleVersionId))
    .where(eq(programmeModules.programmeVersionId, programmeVersionId))
    .orderBy(asc(programmeModules.position))
  const lessons = await selectLessons(db, programmeVersionId)
  return {
    ...version,
    modules: modules.map((module) => ({ ...module, lessons: lessons.get(module.id) ?? [] })),
  }
}

/** The lessons of a programme by module version, in order, with their titles in every language. */
async function selectLessons(
  db: Database,
  programmeVersionId: string,
): Promise<Map<string, LessonVersion[]>> {
  const rows = await db
    .select({
      moduleVersionId: lessonVersions.moduleVersionId,
      id: lessonVersions.id,
      lesson: lessonVersions.lesson,
      minutes: lessonVersions.minutes,
      position: lessonVersions.position,
      language: lessonTexts.language,
      title: lessonTexts.title,
    })
    .from(programmeModules)
    .innerJoin(lessonVersions, eq(lessonVersions.moduleVersionId, programmeModules.moduleVersionId))
    .innerJoin(lessonTexts, eq(lessonTexts.lessonVersionId, lessonVersions.id))
    .where(eq(programmeModules.programmeVersionId, programmeVersionId))
    .orderBy(asc(lessonVersions.position))
  const byModule = new Map<string, LessonVersion[]>()
  for (const { moduleVersionId, language, title, ...lesson } of rows) {
    const lessons = byModule.get(moduleVersionId) ?? []
    byModule.set(moduleVersionId, lessons)
    let known = lessons.find((each) => each.id === lesson.id)
    if (!known) lessons.push((known = { ...lesson, titles: { kk: '', ru: '', en: '' } }))
    known.titles[language] = title
  }
  return byModule
}

/** The id of a programme's version with the highest number, or null when nothing was published. */
export async function selectNewestId(db: Database, programme: string): Promise<string | null> {
  const [newest] = await selectNewestIds(db, programme)
  return newest ?? null
}

/** The ids of the newest version of every programme, or of one, in the order of their names. */
export async function selectNewestIds(db: Database, programme?: string): Promise<string[]> {
  const newest = db
    .select({
      programme: programmeVersions.programme,
      number: max(programmeVersions.number).as('newest_number'),
    })
    .from(programmeVersions)
    .where(programme === undefined ? undefined : eq(programmeVersions.programme, programme))
    .groupBy(programmeVersions.programme)
    .as('newest')
  const rows = await db
    .select({ id: programmeVersions.id })
    .from(programmeVersions)
    .innerJoin(
      newest,
      and(
        eq(newest.programme, programmeVersions.programme),
        eq(newest.number, programmeVersions.number),
      ),
    )
    .orderBy(asc(programmeVersions.programme))
  return rows.map((row) => row.id)
}
