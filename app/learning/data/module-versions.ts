import { and, desc, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { lessonTexts, lessonVersions, moduleVersions } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'
import { languages } from '../../platform/i18n/language'
import type { CompiledModule } from '../domain/publication'

/** A version by its number, with the hash of what it holds. */
export type Numbered = { id: string; number: number; contentHash: string }

/** The version of a module that holds exactly this content, or null when it was never published. */
export async function findModuleVersionByContent(
  db: Database,
  module: string,
  contentHash: string,
): Promise<Numbered | null> {
  const [version] = await db
    .select({
      id: moduleVersions.id,
      number: moduleVersions.number,
      contentHash: moduleVersions.contentHash,
    })
    .from(moduleVersions)
    .where(and(eq(moduleVersions.module, module), eq(moduleVersions.contentHash, contentHash)))
  return version ?? null
}

/** The highest version number of a module; 0 when it was never published. */
export async function findNewestModuleNumber(db: Database, module: string): Promise<number> {
  const [newest] = await db
    .select({ number: moduleVersions.number })
    .from(moduleVersions)
    .where(eq(moduleVersions.module, module))
    .orderBy(desc(moduleVersions.number))
    .limit(1)
  return newest?.number ?? 0
}

/** The version of a module with the highest number; null when it was never published. */
export async function findNewestModuleId(db: Database, module: string): Promise<string | null> {
  const [newest] = await db
    .select({ id: moduleVersions.id })
    .from(moduleVersions)
    .where(eq(moduleVersions.module, module))
    .orderBy(desc(moduleVersions.number))
    .limit(1)
  return newest?.id ?? null
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
