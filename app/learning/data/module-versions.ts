import { desc, eq } from 'drizzle-orm'
import { moduleVersions } from '../../../db/schema/learning'
import type { Database } from '../../platform/database/database.server'

/** The version of a module with the highest number; null when it was never published. */
export async function selectNewestModuleId(db: Database, module: string): Promise<string | null> {
  const [newest] = await db
    .select({ id: moduleVersions.id })
    .from(moduleVersions)
    .where(eq(moduleVersions.module, module))
    .orderBy(desc(moduleVersions.number))
    .limit(1)
  return newest?.id ?? null
}
