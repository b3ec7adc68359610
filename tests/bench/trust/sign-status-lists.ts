import { v7 as uuid } from 'uuid'
import type { Services } from '../../../app/context'
import { refreshStatusLists } from '../../../app/certification/status/refresh-status-lists.server'
import { certificateEvents, statusListEntries } from '../../../db/schema/certification'
import { timeEach, type Times } from './time-work'

/** Suspends certificates one by one, and has the lists signed anew after each. */
export async function signStatusLists(services: Services): Promise<Times> {
  const { database } = services
  await refreshStatusLists(services, new Date())
  const entries = await database.read.select().from(statusListEntries).limit(20)
  return timeEach(entries, async ({ certificateId }) => {
    const now = new Date()
    await database.transaction(async (tx) => {
      await tx
        .insert(certificateEvents)
        .values({ id: uuid(), certificateId, kind: 'suspended', reason: 'complaint', at: now })
    })
    await refreshStatusLists(services, now)
  })
}
