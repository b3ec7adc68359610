import SqliteClient from 'better-sqlite3'
import pg from 'pg'
import type { Services } from '../../app/context'
import { linkEntries, lookBack } from '../../app/platform/audit/link-entries.server'
import { recordAudit, type AuditEntry } from '../../app/platform/audit/record-audit.server'

const now = new Date('2026-11-21T09:00:00Z')

/** So many entries in the audit trail, each written as a door would write it. */
export async function givenEntries(
  { database }: Pick<Services, 'database'>,
  count: number,
  entry: (index: number) => Partial<AuditEntry> = () => ({}),
): Promise<void> {
  await database.transaction(async (tx) => {
    for (let index = 0; index < count; index++) {
      await recordAudit(tx, {
        action: 'role.granted',
        actorId: null,
        subject: { kind: 'person', id: `person-${index}` },
        detail: { role: 'trainer', index, nested: { b: [1, 2.5, null], a: 'Әйгерім “ï”' } },
        now,
        ...entry(index),
      })
    }
  })
}

/** Links everything that waits, as the job does. @returns how many were linked. */
export async function linkAll({ database, keys }: Services, at = new Date()): Promise<number> {
  let all = 0
  for (;;) {
    const linked = await linkEntries(database, keys.signer(), { now: at, back: lookBack.far })
    if (linked === 0) return all
    all += linked
  }
}

/** Does to the trail what the triggers forbid, as whoever owns the database can: statements without parameters. */
export async function forge(
  { config }: Pick<Services, 'config'>,
  statements: string,
): Promise<void> {
  if (config.database.engine === 'postgres') {
    const client = new pg.Client({ connectionString: config.database.url })
    await client.connect()
    // Neither triggers nor foreign keys are asked in such a session.
    await client.query(`SET session_replication_role = replica; ${statements}`)
    await client.end()
    return
  }
  const client = new SqliteClient(config.database.file, { timeout: 5_000 })
  client.pragma('foreign_keys = OFF')
  for (const name of ['audit_entry', 'audit_link', 'audit_checkpoint']) {
    client.exec(`DROP TRIGGER IF EXISTS ${name}_no_update`)
    client.exec(`DROP TRIGGER IF EXISTS ${name}_no_delete`)
  }
  client.exec(statements)
  client.close()
}
