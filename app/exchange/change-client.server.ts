import type { Approval, ApprovalRefusal } from '../accounts/domain/approval'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { findClientRow, updateClient } from './data/clients'
import {
  findClientFaults,
  isGivenByTwo,
  tidyRegions,
  tidyScopes,
  widens,
  type Client,
  type ClientFault,
} from './domain/client'

export type ChangeClient = {
  clientId: string
  change:
    | { kind: 'rights'; scopes: readonly string[]; regions: readonly string[] }
    /** A disabled client gets no token, and those it has stop working at once. */
    | { kind: 'disable' | 'enable' }
  /** Null for the command line. */
  actorId: string | null
  /** The second administrator's consent, where the client would learn more of people than before. */
  approval?: Approval
  requestId?: string
  now: Date
}

export type ChangeClientOutcome =
  { kind: 'changed' } | { kind: 'refused'; why: ClientFault | ApprovalRefusal | 'no-such-client' }

/** Changes what a client may do, or whether it may do anything, with its audit entry. */
export async function changeClient(
  tx: Database,
  { clientId, change, actorId, approval, requestId, now }: ChangeClient,
): Promise<ChangeClientOutcome> {
  const client = await findClientRow(tx, clientId)
  if (!client) return { kind: 'refused', why: 'no-such-client' }
  if (change.kind === 'rights') {
    const [fault] = findClientFaults({ ...change, name: client.name })
    if (fault) return { kind: 'refused', why: fault }
  }
  if (actorId !== null && !approval && takesTwo(client, change)) {
    return { kind: 'refused', why: 'second-administrator-needed' }
  }
  const columns = columnsOf(change, now)
  await updateClient(tx, clientId, columns)
  await recordAudit(tx, {
    action: 'client.changed',
    actorId,
    subject: { kind: 'client', id: clientId },
    detail: { change: change.kind, ...(change.kind === 'rights' ? columns : {}), ...approval },
    requestId,
    now,
  })
  return { kind: 'changed' }
}

function columnsOf(change: ChangeClient['change'], now: Date) {
  if (change.kind !== 'rights') return { disabledAt: change.kind === 'disable' ? now : null }
  return { scopes: tidyScopes(change.scopes), regions: tidyRegions(change.regions) }
}

/** Whether a second administrator has to confirm a change: by it, the client would learn more of people. */
function takesTwo(client: Client, change: ChangeClient['change']): boolean {
  if (change.kind === 'enable') return client.disabledAt !== null && isGivenByTwo(client)
  return change.kind === 'rights' && widens(client, change)
}
