import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Services } from '../../app/context'
import { securityFolder } from '../../app/platform/security/open-security-log.server'

/** A line of the security log. */
export type ToldEvent = {
  at: string
  event: string
  outcome: string
  personId: string | null
  emailKey: string | null
  network: string | null
  requestId: string | null
  detail: Record<string, unknown>
  id: string
}

/** Everything that the security log of a site holds, in the order in which it was told. */
export function readEvents({ config }: Pick<Services, 'config'>): ToldEvent[] {
  const folder = securityFolder(config)
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).sort()
  const lines = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
  return lines.filter(Boolean).map((line) => JSON.parse(line) as ToldEvent)
}
