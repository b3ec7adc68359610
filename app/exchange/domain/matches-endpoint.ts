import { coversRegion, type Client } from './client'

/** An endpoint, with as much of its client as decides what it is told. */
export type Endpoint = {
  id: string
  active: boolean
  /** What it is told of; empty for everything. */
  types: readonly string[]
  client: Pick<Client, 'regions' | 'scopes' | 'disabledAt'>
}

/** Whether an endpoint is told of an event: by its own choice, and by what its client may know of. */
export function matchesEndpoint(
  { active, types, client }: Endpoint,
  event: { type: string; region: string | null },
): boolean {
  if (!active || client.disabledAt || !client.scopes.includes('webhooks:manage')) return false
  if (types.length > 0 && !types.includes(event.type)) return false
  return coversRegion(client.regions, event.region)
}
