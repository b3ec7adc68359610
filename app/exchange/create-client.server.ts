import { v7 as uuid } from 'uuid'
import { recordAudit } from '../platform/audit/record-audit.server'
import type { Database } from '../platform/database/database.server'
import type { Secrets } from '../platform/secrets/open-secrets.server'
import { insertClient, insertSecret } from './data/clients'
import { findClientFaults, tidyRegions, tidyScopes, type ClientFault } from './domain/client'
import { hashClientSecret, makeClientSecret } from './secrecy/client-secret.server'

export type CreateClient = {
  /** The system, and whose it is, as it stands in logs and in what people read of looks at their record. */
  name: string
  scopes: readonly string[]
  /** ISO 3166-2:KZ codes, or `*` for every region. */
  regions: readonly string[]
  /** Null when it is done on the command line. */
  actorId: string | null
  requestId?: string
  now: Date
  /** For samples alone, whose secrets are public: what is otherwise drawn at random. */
  sample?: { id: string; secret: string }
}

export type CreateClientOutcome =
  { kind: 'created'; clientId: string; secret: string } | { kind: 'refused'; why: ClientFault }

/** Makes a client of the API with its first secret, which nobody can read again, and its audit entry. */
export async function createClient(
  tx: Database,
  secrets: Secrets,
  { name, scopes, regions, actorId, requestId, now, sample }: CreateClient,
): Promise<CreateClientOutcome> {
  const [fault] = findClientFaults({ name, scopes, regions })
  if (fault) return { kind: 'refused', why: fault }
  const clientId = sample?.id ?? uuid()
  const secret = sample?.secret ?? makeClientSecret()
  const rights = { scopes: tidyScopes(scopes), regions: tidyRegions(regions) }
  await insertClient(tx, {
    id: clientId,
    name: name.trim(),
    ...rights,
    createdBy: actorId,
    createdAt: now,
  })
  await insertSecret(tx, {
    clientId,
    secretHash: hashClientSecret(secrets, secret),
    createdAt: now,
  })
  await recordAudit(tx, {
    action: 'client.created',
    actorId,
    subject: { kind: 'client', id: clientId },
    detail: { name: name.trim(), ...rights },
    requestId,
    now,
  })
  return { kind: 'created', clientId, secret }
}
