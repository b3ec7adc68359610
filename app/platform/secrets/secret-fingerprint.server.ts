import { eq } from 'drizzle-orm'
import { installationFacts } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import type { Secrets } from './open-secrets.server'

const name = 'secret-fingerprint'

/** By what a secret key is known without being told: 16 hexadecimal digits derived from it (HKDF-SHA-256). */
export function fingerprintOf(secrets: Secrets): string {
  return secrets.derive('fingerprint').toString('hex').slice(0, 16)
}

/** The fingerprint of the secret that the data were made with; null for data of releases that noted none. */
export async function findFingerprint(db: Database): Promise<string | null> {
  const [fact] = await db
    .select({ value: installationFacts.value })
    .from(installationFacts)
    .where(eq(installationFacts.name, name))
  return fact?.value ?? null
}

/** Notes which secret the data are made with from now on. */
export async function keepFingerprint(tx: Database, value: string): Promise<void> {
  await tx
    .insert(installationFacts)
    .values({ name, value })
    .onConflictDoUpdate({ target: installationFacts.name, set: { value } })
}
