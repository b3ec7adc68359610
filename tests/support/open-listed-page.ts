import { auditEntries } from '../../db/schema/platform'
import { getPage } from './ask-page'
import { readerOf, type ListedSite } from './given-listed-site'
import type { GivenPerson } from './given-person'
import { listPages } from './list-pages'

export const now = new Date('2026-11-21T09:00:00Z')

/** The lists of people that are searched by a name, with the field of the address that holds what is looked for. */
export const searches = {
  '/trainer/:programme': 'name',
  '/admin/people': 'q',
  '/admin/certificates': 'q',
} as const

const pages = await listPages()

export function pageOf(path: string) {
  const page = pages.find((each) => each.path === path)
  if (!page) throw new Error(`no page ${path}`)
  return page.module.loader as Parameters<typeof getPage>[1]
}

/** Opens a page as the one of the staff whose it is. */
export async function open(
  site: ListedSite,
  path: string,
  query = '',
  different: { personId?: string; code?: string } = {},
) {
  const { cookie } = readerOf(site, path)
  const params = { ...site.params, ...different }
  const address = path.replace(/:(\w+)/g, (_, name: string) => params[name as 'code'] ?? 'x')
  const asked = { path: `${address}${query}`, params, cookie, now }
  return getPage(site.services, pageOf(path), asked)
}

/** What the trail says that one of the staff read. */
export async function entriesBy({ services }: ListedSite, { id }: GivenPerson) {
  const entries = await services.database.read.select().from(auditEntries)
  return entries.filter(
    ({ actorId, action }) => actorId === id && /^(list|desk|person)\./.test(action),
  )
}
