import type { RequestContext } from '../context'
import type { Role } from './domain/permissions'
import type { Language } from '../platform/i18n/language'

/** The person who is signed in. */
export type Visitor = {
  id: string
  email: string
  name: string
  language: Language
  roles: Role[]
  /** ISO 3166-2:KZ code of an authority's region; null for everyone else. */
  region: string | null
}

/** The person whose session the request carries, or null. Asked of the database once a request. */
export async function findVisitor(
  _request: Request,
  _context: RequestContext,
): Promise<Visitor | null> {
  return null
}
