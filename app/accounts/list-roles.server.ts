import type { Role } from './domain/permissions'

export type HeldRole = {
  role: Role
  region: string | null
  district: string | null
  grantedAt: Date
}

export { listRoles } from './data/role-grants'
