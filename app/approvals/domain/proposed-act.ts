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

/** The person whom an act concerns, or null when it is about none. */
export function personOf(act: ProposedAct): string | null {
  return 'personId' in act ? act.personId : null
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
