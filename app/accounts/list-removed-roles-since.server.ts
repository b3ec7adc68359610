import { listEntries } from '../platform/audit/list-entries.server'
import type { Database } from '../platform/database/database.server'
import { listRoles } from './data/role-grants'
import { roles, type Role } from './domain/permissions'

export type RemovedRole = { personId: string; role: Role }

/** The roles that were removed from an instant on and are not held now, as the trail tells them. */
export async function listRemovedRolesSince(db: Database, since: Date): Promise<RemovedRole[]> {
  const removed = new Map<string, RemovedRole>()
  let before: string | null = null
  do {
    const page = await listEntries(db, { action: 'role.removed', from: since, before })
    for (const { subjectId: personId, detail } of page.entries) {
      const role = roles.find((each) => each === detail.role)
      if (role) removed.set(`${personId} ${role}`, { personId, role })
    }
    before = page.next
  } while (before !== null)
  const gone = []
  for (const each of removed.values()) {
    const held = await listRoles(db, each.personId)
    if (!held.some(({ role }) => role === each.role)) gone.push(each)
  }
  return gone
}
