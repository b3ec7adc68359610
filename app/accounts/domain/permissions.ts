/** The roles that a person can hold; everyone who registered is a learner. */
export const roles = ['learner', 'trainer', 'reviewer', 'authority', 'administrator'] as const

export type Role = (typeof roles)[number]

/** What may be done, and by whom. Pages ask for a permission, never for a role. */
const permissionTable = {
  'programme:learn': ['learner'],
  'progress:view': ['trainer', 'administrator'],
  'progress:grant': ['trainer', 'administrator'],
  'remark:answer': ['trainer', 'administrator'],
  'programme:review': ['reviewer', 'trainer', 'administrator'],
  'record:look': ['authority'],
  'record:decide': ['authority'],
  'record:check-many': ['authority'],
  'region:transfer': ['authority'],
  'region:view-statistics': ['authority'],
  'role:grant': ['administrator'],
  'approval:answer': ['administrator'],
  'certificate:govern': ['administrator'],
  'rules:edit': ['administrator'],
  'client:manage': ['administrator'],
  'audit:read': ['administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissionTable

const permissions = Object.keys(permissionTable) as Permission[]

/** Roles that show people, or decide about them or about the training, to those who are not them: the staff. */
export const staffRoles: readonly Role[] = ['trainer', 'reviewer', 'authority', 'administrator']

/** Whether the holder of these roles may do something only after a second factor: a password alone opens nothing of staff. */
export function needsSecondFactor(held: readonly Role[], permission: Permission): boolean {
  const unguarded = held.filter((role) => !staffRoles.includes(role))
  return mayDo(held, permission) && !mayDo(unguarded, permission)
}

/** Whether one of these roles is one of staff, which cannot be worked in without a second factor. */
export function isStaff(held: readonly Role[]): boolean {
  return held.some((role) => staffRoles.includes(role))
}

/** Everything that the holder of these roles may do. */
export function permissionsOf(held: readonly Role[]): Permission[] {
  return permissions.filter((permission) => mayDo(held, permission))
}

/** Whether the holder of these roles may do something. */
export function mayDo(held: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = permissionTable[permission]
  return held.some((role) => allowed.includes(role))
}
