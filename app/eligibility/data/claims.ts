import { eq, inArray } from 'drizzle-orm'
import { certificateClaims as claims } from '../../../db/schema/eligibility'
import type { TrainingClaim } from '../../certification/domain/training-claim'
import type { Database } from '../../platform/database/database.server'
import { fillPlaces, placesOf } from '../../platform/database/prepare-insert'
import { prepareOnce } from '../../platform/database/prepare-once'

/** What a certificate claims, as it is kept. */
export const claimColumns = {
  minutes: claims.minutes,
  training: claims.training,
  partNumber: claims.partNumber,
  partCount: claims.partCount,
  trainingHours: claims.trainingHours,
}

export type ClaimRow = Omit<typeof claims.$inferSelect, 'certificateId'>

/** A claim out of its row. A certificate of which none is kept proves nothing. */
export function parseClaim(row: ClaimRow | null): TrainingClaim {
  if (!row) return { training: null, part: null, trainingHours: null, minutes: 0 }
  const { minutes, training, partNumber, partCount, trainingHours } = row
  const part = partNumber === null ? null : { number: partNumber, of: partCount }
  return { training, part, trainingHours, minutes }
}

const putClaim = prepareOnce((tx) =>
  tx.insert(claims).values(placesOf(claims)).onConflictDoNothing(),
)

/** Keeps what a certificate claims, once: its statement never changes. */
export async function insertClaim(
  tx: Database,
  certificateId: string,
  { minutes, training, part, trainingHours }: TrainingClaim,
): Promise<void> {
  const [partNumber, partCount] = [part?.number ?? null, part?.of ?? null]
  const claim = { certificateId, minutes, training, partNumber, partCount, trainingHours }
  await putClaim(tx).execute(fillPlaces(claims, claim))
}

/** What these certificates claim; of one that is absent nothing is kept. */
export function listClaims(db: Database, certificateIds: readonly string[]) {
  return db
    .select({ certificateId: claims.certificateId, ...claimColumns })
    .from(claims)
    .where(inArray(claims.certificateId, [...certificateIds]))
}

/** Keeps for one certificate what another one claims. */
export async function insertClaimCopy(
  tx: Database,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const [kept] = await tx.select(claimColumns).from(claims).where(eq(claims.certificateId, from))
  if (kept) await tx.insert(claims).values({ certificateId: to, ...kept }).onConflictDoNothing()
}
