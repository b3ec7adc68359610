import type { Approval, ApprovalRefusal } from '../accounts/domain/approval'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import { insertClient } from './data/clients'
import { findClientFaults, isGivenByTwo, tidyClient, type ClientFault } from './domain/client'

export type ConnectClient = {
  clientId: string
  /** The system, and whose it is, as it stands in logs and in what people read of looks at their record. */
  name: string
  scopes: readonly string[]
  /** ISO 3166-2:KZ codes, or `*` for every region. */
  regions: readonly string[]
  /** Null when it is done on the command line. */
  actorId: string | null
  /** The second administrator's consent, where a person connects a system that learns something of people. */
  approval?: Approval
  requestId?: string
  now: Date
}

export type ConnectOutcome =
  { kind: 'connected'; clientId: string } | { kind: 'refused'; why: ClientFault | ApprovalRefusal }

/** Makes a client of the API with its audit entry. It can do nothing until it has a secret: addClientSecret. */
export async function connectClient(
  tx: Database,
  { clientId, name, scopes, regions, actorId, approval, requestId, now }: ConnectClient,
): Promise<ConnectOutcome> {
  const [fault] = findClientFaults({ name, scopes, regions })
  if (fault) return { kind: 'refused', why: fault }
  if (actorId !== null && isGivenByTwo({ scopes }) && !approval) {
    return { kind: 'refused', why: 'second-administrator-needed' }
  }
  const client = tidyClient({ name, scopes, regions })
  await insertClient(tx, { id: clientId, ...client, createdBy: actorId, createdAt: now })
  await recordAudit(tx, {
    action: 'client.created',
    actorId,
    subject: { kind: 'client', id: clientId },
    detail: { ...client, ...approval },
    requestId,
    now,
  })
  return { kind: 'connected', clientId }
}
