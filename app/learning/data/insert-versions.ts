import { and, desc, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import {
  lessonTexts,
  lessonVersions,
  media,
  moduleVersions,
  programmeModules,
  programmeVersions,
} from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import { languages } from '../../platform/i18n/language'
import type { CompiledModule, CompiledProgramme, Medium } from '../domain/publication'

type Numbered = { id: string; number: number; contentHash: string }

/** The version of a module that holds exactly this content, if it was ever published. */
export async function findModuleVersionByContent(
  db: Database,
  module: string,
  contentHash: string,
): Promise<Numbered | undefined> {
  const [version] = await db
    .select({
      id: moduleVersions.id,
      number: moduleVersions.number,
      contentHash: moduleVersions.contentHash,
    })
    .from(moduleVersions)
    .where(and(eq(moduleVersions.module, module), eq(moduleVersions.contentHash, contentHash)))
  return version
}

/** The highest version number of a module; 0 when it was never published. */
export async function lastModuleNumber(db: Database, module: string): Promise<number> {
  const [newest] = await db
    .select({ number: moduleVersions.number })
    .from(moduleVersions)
    .where(eq(moduleVersions.module, module))
    .orderBy(desc(moduleVersions.number))
    .limit(1)
  return newest?.number ?? 0
}

/** The version of a programme that new learners get. */
export async function findNewestNumberedVersion(
  db: Database,
  programme: string,
): Promise<Numbered | undefined> {
  const [newest] = await db
    .select({
      id: programmeVersions.id,
      number: programmeVersions.number,
      contentHash: programmeVersions.contentHash,
    })
    .from(programmeVersions)
    .where(eq(programmeVersions.programme, programme))
    .orderBy(desc(programmeVersions.number))
    .limit(1)
  return newest
}

/** Writes a module version with its lessons and their texts; positions count from 1. */
export async function insertModuleVersion(
  tx: Database,
  version: { id: string; number: number; module: CompiledModule; now: Date },
): Promise<void> {
  const { definition, contentHash, lessons } = version.module
  await tx.insert(moduleVersions).values({
    id: version.id,
    module: definition.slug,
    number: version.number,
    contentHash,
    definition,
    publishedAt: version.now,
  })
  for (const [index, { lesson, minutes, texts }] of lessons.entries()) {
    const id = uuid()
    await tx
      .insert(lessonVersions)
      .values({ id, moduleVersionId: version.id, lesson, position: index + 1, minutes })
    await tx
      .insert(lessonTexts)
      .values(languages.map((language) => ({ lessonVersionId: id, language, ...texts[language] })))
  }
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

/** Keeps a picture; the same bytes are kept once. */
export async function insertMedium(tx: Database, medium: Medium): Promise<void> {
  await tx.insert(media).values(medium).onConflictDoNothing()
}
