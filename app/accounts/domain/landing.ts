import type { Role } from './permissions'

/** Where each role's work begins, the most particular first. */
const desks: [Role, string][] = [
  ['administrator', '/admin/people'],
  ['authority', '/authority'],
  ['trainer', '/trainer'],
  ['learner', '/learn'],
]

/** The page that somebody with these roles sees first. */
export function landingOf(roles: readonly Role[]): string {
  return desks.find(([role]) => roles.includes(role))?.[1] ?? '/'
}
