import { pathTo } from '../../path-to'
import type { Role } from './permissions'

/** Where each role's work begins, the most particular first. */
const desks: [Role, string][] = [
  ['administrator', pathTo('/admin/people')],
  ['authority', pathTo('/authority')],
  ['trainer', pathTo('/trainer')],
  ['learner', pathTo('/learn')],
]

/** The page that somebody with these roles sees first. */
export function landingOf(roles: readonly Role[]): string {
  return desks.find(([role]) => roles.includes(role))?.[1] ?? pathTo('/')
}
