import type { Office } from './present-actor'
import type { Residence } from './residence'

/** An entry of the audit trail as far as a person it concerns may know it. */
export type TrailEntry = {
  action: string
  actorId: string | null
  detail: Record<string, unknown>
}

/**
 * In which office or role somebody is behind an entry.
 *
 * @param offices where the staff among the actors hold office now; an entry that names its region goes by that.
 */
export function describeActor(
  { action, actorId, detail }: TrailEntry,
  personId: string,
  offices: ReadonlyMap<string, Residence>,
): Office {
  // The learner's work is on record as the cause of an award, but it is the platform that awards.
  if (actorId === null || action === 'certificate.awarded') return { kind: 'platform' }
  if (actorId === personId) return { kind: 'you' }
  if (detail.foundBy === 'api') return { kind: 'system' }
  if (action.startsWith('household.')) return { kind: 'member' }
  if (action.startsWith('learning.')) return { kind: 'trainer' }
  const office = offices.get(actorId) ?? null
  if (action.startsWith('record.') || action === 'iin.seen') {
    const { region, district } = detail
    if (typeof region !== 'string') return { kind: 'authority', place: office }
    return {
      kind: 'authority',
      place: { region, district: typeof district === 'string' ? district : null },
    }
  }
  if (action === 'residence.moved' && office) return { kind: 'authority', place: office }
  return { kind: 'administrator' }
}

/** The place that an entry moved somebody to, or null when it moved nobody. */
export function placeMovedTo({ detail }: Pick<TrailEntry, 'detail'>): Residence | null {
  const { to } = detail
  if (typeof to !== 'object' || to === null || !('region' in to)) return null
  if (typeof to.region !== 'string') return null
  const district = 'district' in to && typeof to.district === 'string' ? to.district : null
  return { region: to.region, district }
}
