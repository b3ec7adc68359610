import type { ReleaseGround } from '../../accounts/domain/iin-ground'
import type { Role } from '../../accounts/domain/permissions'

/** What one administrator may propose and another one has to confirm. */
export type ProposedAct =
  | {
      kind: 'grant-role'
      personId: string
      role: Role
      region: string | null
      district: string | null
    }
  /** `since`: when the factor that is to be removed was set up, as an ISO instant. */
  | { kind: 'reset-factor'; personId: string; since: string }
  /** `iinHash`: keyed hash of the IIN that was meant, so that another one is left. */
  | { kind: 'release-iin'; personId: string; iinHash: string; ground: ReleaseGround }
  | {
      kind: 'move-iin'
      personId: string
      /** Who is to have it. */
      toPersonId: string
      iinHash: string
      ground: ReleaseGround
    }
  | { kind: 'connect-client'; name: string; scopes: string[]; regions: string[] }
  | {
      kind: 'change-client'
      clientId: string
      scopes: string[]
      regions: string[]
      /** What it could do when it was proposed. */
      before: { scopes: string[]; regions: string[] }
    }
  | { kind: 'enable-client'; clientId: string }
  | { kind: 'add-client-secret'; clientId: string }
  | {
      kind: 'publish-table'
      placementForm: string
      /** Number of the version that was edited. */
      edited: number
      /** The whole table, as eligibility stores one. */
      table: Record<string, unknown>
    }

export type ActKind = ProposedAct['kind']

/** The people whom an act concerns: none, one, or the two between whom an IIN moves. */
export function peopleOf(act: ProposedAct): string[] {
  if (act.kind === 'move-iin') return [act.personId, act.toPersonId]
  return 'personId' in act ? [act.personId] : []
}

/** What an act is about, as the audit trail names it. A client that is yet to be gets the id of its proposal. */
export function subjectOf(act: ProposedAct, proposalId: string) {
  if ('personId' in act) return { kind: 'person', id: act.personId } as const
  if (act.kind === 'publish-table') {
    return { kind: 'requirement-table', id: act.placementForm } as const
  }
  return { kind: 'client', id: 'clientId' in act ? act.clientId : proposalId } as const
}

/** Whether two acts are one and the same: it is proposed once at a time. */
export function isSameAct(a: ProposedAct, b: ProposedAct): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

/** PostgreSQL keeps the members of an object in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return members.map(([name, member]) => [name, sorted(member)])
}
