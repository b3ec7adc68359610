import { v7 as uuid } from 'uuid'
import type { Services } from '../../../app/context'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { eligibilityEvents, requirementTableVersions } from '../../../db/schema/eligibility'
import { givenCertificateRows } from '../../support/given-rows'
import { insertAll } from '../seed/insert-all'
import { timeEach, type Times } from './time-work'

/** Rebuilds the record of a person to whom a thousand things happened, from the database. */
export async function rebuildRecord({ database }: Services): Promise<Times> {
  const [table] = await database.read.select().from(requirementTableVersions).limit(1)
  const requirement = table?.definition.requirements.find(({ kind }) => kind === 'training')
  if (!table || !requirement) throw new Error('no table with a training requirement is published')
  const personId = uuid()
  const begun = Date.now() - 1_000 * 3_600_000
  const events = Array.from({ length: 500 }, (_, index) => {
    const certificateId = uuid()
    const event = {
      personId,
      placementForm: table.placementForm,
      requirement: requirement.id,
      certificateId,
      certificateCode: 'A'.repeat(18),
      expiresAt: null,
      tableVersionId: table.id,
    }
    const at = (step: number) => new Date(begun + (2 * index + step) * 3_600_000)
    return [
      { ...event, id: uuid(), kind: 'met' as const, at: at(0) },
      { ...event, id: uuid(), kind: 'withdrawn' as const, at: at(1) },
    ]
  }).flat()
  const held = events.map(({ certificateId }) => ({ id: certificateId, personId }))
  await givenCertificateRows(database, held)
  await database.transaction((tx) => insertAll(tx, eligibilityEvents, events))
  const turns = Array.from({ length: 60 }, () => new Date())
  const read = (now: Date) => readRecord(database.read, { personId, now })
  await timeEach(turns.slice(0, 10), read)
  return timeEach(turns.slice(10), read)
}
