import { v7 as uuid } from 'uuid'
import type { Services } from '../../../app/context'
import { linkEntries } from '../../../app/platform/audit/link-entries.server'
import { readChain } from '../../../app/platform/audit/read-chain.server'
import { recordAudit } from '../../../app/platform/audit/record-audit.server'
import { verifyChain } from '../../../app/platform/audit/verify-chain.server'

/** How long the trail is made. */
const length = 200_000

/** Entries that are written in one transaction. */
const atOnce = 1_000

export type TrailTimes = { entries: number; seconds: number }

/** Writes a long audit trail, links it, and verifies it from its beginning to its end. */
export async function walkAuditTrail({ database, keys }: Services): Promise<TrailTimes> {
  for (let written = 0; written < length; written += atOnce) {
    await database.transaction(async (tx) => {
      for (let each = 0; each < atOnce; each++) {
        await recordAudit(tx, {
          action: 'record.looked-at',
          actorId: uuid(),
          subject: { kind: 'person', id: uuid() },
          detail: { region: 'KZ-10', foundBy: 'certificate', purpose: 'court-preparation' },
          now: new Date(),
        })
      }
    })
  }
  const signer = { keyId: keys.activeId, sign: keys.sign }
  const back = 86_400_000
  while ((await linkEntries(database, signer, { now: new Date(), back })) > 0);

  const began = performance.now()
  const report = await verifyChain(readChain(database.read), (keyId, message, signature) =>
    keys.verify(keyId, message, signature) ? 'good' : 'bad',
  )
  const seconds = (performance.now() - began) / 1000
  if (report.fault || report.waiting > 0)
    throw new Error(`the trail is wrong: ${report.fault?.what}`)
  return { entries: report.links, seconds }
}
