import type { Services } from '../../../app/context'
import { ensureCredential } from '../../../app/certification/ensure-credential.server'
import { certificates } from '../../../db/schema/certification'
import { timeEach, type Times } from './time-work'

/** Issues the open credentials of five hundred certificates, after a hundred that warm it up. */
export async function issueCredentials(services: Services): Promise<Times> {
  const ids = await services.database.read
    .select({ id: certificates.id })
    .from(certificates)
    .limit(600)
  const issue = ({ id }: { id: string }) => ensureCredential(services, id, new Date())
  await timeEach(ids.slice(0, 100), issue)
  return timeEach(ids.slice(100), issue)
}
