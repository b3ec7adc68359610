import { isDistrictOf } from '../../accounts/domain/districts'
import { isPlacementForm, type PlacementForm } from '../../eligibility/domain/requirement-table'

/** Where a page of the queue begins, as it stands in an address. */
export type QueueCursor = { completedAt: Date; personId: string }

/** What the address of the queue asks for. */
export type QueuePage = {
  district: string | null
  placementForm: PlacementForm | null
  before: QueueCursor | null
}

/**
 * Reads the filters and the cursor of an address. What is no district of the region, no form or no cursor is left
 * out: a shortened address shows more, and never somebody else.
 */
export function readQueuePage(asked: URLSearchParams, region: string): QueuePage {
  const district = asked.get('district') ?? ''
  const form = asked.get('form') ?? ''
  return {
    district: isDistrictOf(region, district) ? district : null,
    placementForm: isPlacementForm(form) ? form : null,
    before: readCursor(asked.get('before') ?? ''),
  }
}

/** A cursor as it stands in an address: milliseconds and an id. */
export function writeCursor({ completedAt, personId }: QueueCursor): string {
  return `${completedAt.getTime()}.${personId}`
}

function readCursor(text: string): QueueCursor | null {
  const [, milliseconds, personId] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(text) ?? []
  if (milliseconds === undefined || personId === undefined) return null
  return { completedAt: new Date(Number(milliseconds)), personId }
}
