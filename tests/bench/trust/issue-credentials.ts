import { desc } from 'drizzle-orm'
import type { Services } from '../../../app/context'
import { ensureCredential } from '../../../app/certification/issuing/ensure-credential.server'
import { certificates } from '../../../db/schema/certification'
import type { Shown } from './report-offline'
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

/** The newest certificate as a credential and as a token; nothing else here touches it. */
export async function showOne(services: Services): Promise<Shown> {
  const [newest] = await services.database.read
    .select({ id: certificates.id })
    .from(certificates)
    .orderBy(desc(certificates.id))
    .limit(1)
  if (!newest) throw new Error('there is no certificate')
  return ensureCredential(services, newest.id, new Date())
}
