import { and, asc, desc, eq, max, sql } from 'drizzle-orm'
import {
  lessonTexts,
  lessonVersions,
  moduleVersions,
  programmeModules,
  programmeVersions,
} from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import { prepareOnce } from '../../platform/database/prepare-once'
import type { LessonVersion, ProgrammeVersion } from '../domain/programme-version'
import type { CompiledProgramme } from '../domain/publication'
import type { Numbered } from './module-versions'

/** Reads a published programme with its modules and the titles of its lessons, or null. */
export async function findProgrammeVersionRow(
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

const newestIds = prepareOnce((db) => {
  const newest = db
    .select({
      programme: programmeVersions.programme,
      number: max(programmeVersions.number).as('newest_number'),
    })
    .from(programmeVersions)
    .groupBy(programmeVersions.programme)
    .as('newest')
  return db
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
})

/** The ids of the newest version of every programme, in the order of their names. */
export async function listNewestProgrammeIds(db: Database): Promise<string[]> {
  const rows = await newestIds(db).execute()
  return rows.map((row) => row.id)
}

const newestOf = prepareOnce((db) =>
  db
    .select({
      id: programmeVersions.id,
      number: programmeVersions.number,
      contentHash: programmeVersions.contentHash,
    })
    .from(programmeVersions)
    .where(eq(programmeVersions.programme, sql.placeholder('programme')))
    .orderBy(desc(programmeVersions.number))
    .limit(1),
)

/** The version of a programme that new learners get, or null when none was published. */
export async function findNewestProgrammeNumber(
  db: Database,
  programme: string,
): Promise<Numbered | null> {
  const [newest] = await newestOf(db).execute({ programme })
  return newest ?? null
}

/** Writes a programme version and what it is made of; positions count from 1. */
export async function insertProgrammeVersion(
  tx: Database,
  version: {
    id: string
    number: number
    programme: CompiledProgramme
    actorId: string | null
    now: Date
  },
): Promise<void> {
  const { definition, contentHash, moduleVersionIds } = version.programme
  await tx.insert(programmeVersions).values({
    id: version.id,
    programme: definition.slug,
    number: version.number,
    contentHash,
    definition,
    publishedAt: version.now,
    publishedBy: version.actorId,
  })
  await tx.insert(programmeModules).values(
    moduleVersionIds.map((moduleVersionId, index) => ({
      programmeVersionId: version.id,
      moduleVersionId,
      position: index + 1,
    })),
  )
}
