import { createHash } from 'node:crypto'
import { and, desc, eq, gt, inArray, lte } from 'drizzle-orm'
import { auditCheckpoints, auditEntries, auditLinks } from '../../../../db/schema/platform'
import { stillLasts } from '../../clock/from-the-future'
import type { Database, DatabaseHandle } from '../../database/database.server'
import { findEmailStates } from '../../outbox/find-email-state.server'
import { postEmail } from '../../outbox/post-email.server'
import { formatDay } from '../../text/format-instant'
import { actsSignedAtOnce, isSignedAtOnce } from '../acts-signed-at-once'
import { storedNames } from '../audit-actions'
import { writeHeadEmail } from './head-email'
import type { Head } from './head'

/** Between two e-mails of one day at least, in milliseconds: a mailbox is not filled, and little is lost in between. */
const gap = 10 * 60_000

/** So many signed ends back one looks for the last that was mailed; after as many without one the next is. */
const lookBack = 200

/** So many entries back an act is looked for, learners' registrations among them. */
const mostLookedAt = 1_000

/** The name of an e-mail with a head for a mailbox, of which a digest is enough to tell it from another. */
function aboutHead(to: string, number: number): string {
  const mailbox = createHash('sha256').update(to).digest('hex').slice(0, 16)
  return `audit-head:${mailbox}:${number}`
}

/**
 * Puts a head into the outbox for the mailbox that keeps them: the first of each day, and at once one that covers an act
 * which is signed at once, though no more than one in ten minutes.
 *
 * @returns whether nothing more is to be done for this head; false when it is to be asked again later.
 */
export function mailHead(
  database: DatabaseHandle,
  to: string,
  head: Head,
  now: Date,
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const last = await findLastMailed(tx, to)
    if (last?.number === head.number) return true
    if (last && formatDay(last.writtenAt) === formatDay(now)) {
      if (stillLasts(last.writtenAt, gap, now)) return false
      if (!(await holdsActSignedAtOnce(tx, last.number, head.number))) return true
    }
    await postEmail(tx, writeHeadEmail(to, head), now, { about: aboutHead(to, head.number) })
    return true
  })
}

async function findLastMailed(
  tx: Database,
  to: string,
): Promise<{ number: number; writtenAt: Date } | null> {
  const signed = await tx
    .select({ number: auditCheckpoints.number })
    .from(auditCheckpoints)
    .orderBy(desc(auditCheckpoints.number))
    .limit(lookBack)
  const states = await findEmailStates(
    tx,
    signed.map(({ number }) => aboutHead(to, number)),
  )
  for (const { number } of signed) {
    const mailed = states.get(aboutHead(to, number))
    if (mailed) return { number, writtenAt: mailed.writtenAt }
  }
  return null
}

async function holdsActSignedAtOnce(tx: Database, after: number, until: number): Promise<boolean> {
  const found = await tx
    .select({ action: auditEntries.action, detail: auditEntries.detail })
    .from(auditLinks)
    .innerJoin(auditEntries, eq(auditEntries.id, auditLinks.entryId))
    .where(
      and(
        gt(auditLinks.number, after),
        lte(auditLinks.number, until),
        inArray(auditEntries.action, storedNames(...actsSignedAtOnce)),
      ),
    )
    .orderBy(desc(auditLinks.number))
    .limit(mostLookedAt)
  return found.some(isSignedAtOnce)
}
