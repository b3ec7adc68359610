import type { Database } from '../platform/database/database.server'
import type { Language } from '../platform/i18n/language'
import { listHolders } from './data/role-grants'

export type Administrator = { id: string; name: string; email: string; language: Language }

/** Everybody who is an administrator now, as e-mails address them. */
export function listAdministrators(db: Database): Promise<Administrator[]> {
  return listHolders(db, 'administrator')
}
