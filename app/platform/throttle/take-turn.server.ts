import { and, eq, gt, gte, lt, lte, or, sql } from 'drizzle-orm'
import { throttleWindows } from '../../../db/schema/platform'
import type { Database } from '../database/database.server'
import { futureFrom } from '../clock/from-the-future'

/** So many turns in so many seconds, for each subject. */
export type Limit = { name: string; turns: number; seconds: number }

export type Turn = { allowed: true } | { allowed: false; retryAfterSeconds: number }

/** What a window holds after a turn was asked for. */
export type CountedTurn = {
  allowed: boolean
  /** Turns taken in the window, this one among them. */
  hits: number
  /** Turns left in the window. */
  remaining: number
  /** Until the window ends and the next one may open; at least 1. */
  resetSeconds: number
}

/**
 * Takes one of a subject's turns under a limit, counted in fixed windows that open at the first turn.
 * The count lives in the database, so every server process shares it and a restart forgives nothing;
 * when the database fails the error goes through, and the guarded act does not happen.
 */
export async function takeTurn(
  tx: Database,
  limit: Limit,
  subject: string,
  now: Date,
): Promise<Turn> {
  const { allowed, resetSeconds } = await countTurn(tx, limit, subject, now)
  return allowed ? { allowed } : { allowed, retryAfterSeconds: resetSeconds }
}

/** As takeTurn, for whoever is told how many turns are left. */
export async function countTurn(
  tx: Database,
  limit: Limit,
  subject: string,
  now: Date,
): Promise<CountedTurn> {
  if (limit.seconds > longestWindow)
    throw new RangeError(`${limit.name}: a window lasts a day at most`)
  const opened = new Date(now.getTime() - limit.seconds * 1000)
  // One that opened in the future was opened by a clock that has been put right since.
  const over = or(
    lt(throttleWindows.startedAt, opened),
    gt(throttleWindows.startedAt, futureFrom(now)),
  )
  const [window] = await tx
    .insert(throttleWindows)
    .values({ limit: limit.name, subject, startedAt: now, hits: 1 })
    .onConflictDoUpdate({
      target: [throttleWindows.limit, throttleWindows.subject],
      set: {
        hits: sql`CASE WHEN ${over} THEN 1 ELSE ${throttleWindows.hits} + 1 END`,
        startedAt: sql`CASE WHEN ${over} THEN excluded.started_at ELSE ${throttleWindows.startedAt} END`,
      },
    })
    .returning({ hits: throttleWindows.hits, startedAt: throttleWindows.startedAt })
  const hits = window?.hits ?? Infinity
  const ends = (window?.startedAt ?? now).getTime() + limit.seconds * 1000
  return {
    allowed: hits <= limit.turns,
    hits,
    remaining: Math.max(0, limit.turns - hits),
    resetSeconds: Math.max(1, Math.ceil((ends - now.getTime()) / 1000)),
  }
}

/** Whether a subject took a turn under a limit within its time; asking takes none. */
export async function hasTakenTurn(
  db: Database,
  { name, seconds }: Pick<Limit, 'name' | 'seconds'>,
  subject: string,
  now: Date,
): Promise<boolean> {
  const opened = new Date(now.getTime() - seconds * 1000)
  const [window] = await db
    .select({ hits: throttleWindows.hits })
    .from(throttleWindows)
    .where(
      and(
        eq(throttleWindows.limit, name),
        eq(throttleWindows.subject, subject),
        gte(throttleWindows.startedAt, opened),
        lte(throttleWindows.startedAt, futureFrom(now)),
      ),
    )
  return window !== undefined
}

/** The longest window of any limit, in seconds: a day. */
export const longestWindow = 86_400

/** Forgets windows that are over, whatever limit they are of; and those that a clock which ran ahead opened in the future. */
export async function forgetOldWindows(tx: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - longestWindow * 1000)
  await tx
    .delete(throttleWindows)
    .where(
      or(lt(throttleWindows.startedAt, before), gt(throttleWindows.startedAt, futureFrom(now))),
    )
}
