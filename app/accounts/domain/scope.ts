/**
 * Whose people somebody may find: those of these regions (ISO 3166-2:KZ; `*` stands for everybody), and of one
 * district alone when there is one. No region at all finds nobody.
 */
export type Scope = { regions: readonly string[]; district: string | null }

/** The scope of an officer's grant; null when no region was given to them. */
export function scopeOf(officer: { region: string | null; district: string | null }): Scope | null {
  const { region, district } = officer
  return region === null ? null : { regions: [region], district }
}

/** Whether somebody who lives there is within a scope. The queries ask the same of the database. */
export function isWithin(
  { regions, district }: Scope,
  residence: { region: string | null; district: string | null },
): boolean {
  if (regions.includes('*')) return true
  if (residence.region === null || !regions.includes(residence.region)) return false
  return district === null || residence.district === district
}
