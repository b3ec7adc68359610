import { lastFour } from '../../accounts/domain/iin'
import type { IinGround } from '../../accounts/domain/iin-ground'
import type { StandingWord } from '../../eligibility/domain/standing-word'
import type { TrainingSummary } from '../../eligibility/domain/training-summary'
import type { BatchItem, BatchLine, LineFault } from './batch-lines'

/** What was found for a line; instants are ISO 8601 in UTC, so that they can be signed as they stand. */
export type LineResult =
  | {
      outcome: 'found'
      /** What the IIN rests on by which they were found; absent for a code, and from lists checked before this was told. */
      iinGround?: IinGround
      /** By placement form, how the training it asks for stands. */
      training: Partial<Record<string, TrainingWord>>
      /** What certificates prove of the training, in academic hours; absent from lists checked before this was told. */
      hours?: { proved: number; needed: number | null } | null
      certificate: string | null
      since: string | null
      until: string | null
      /** The line on which the same number stands first; absent from that one. */
      repeats?: number
    }
  /** Nobody whom the asker may find: nobody at all, or another authority's. */
  | { outcome: 'absent'; repeats?: number }
  | { outcome: 'unreadable'; why: LineFault }

/** A line of a batch with its answer. Of an IIN only the last four digits are kept. */
export type CheckedLine = {
  line: number
  kind: BatchItem['kind']
  shown: string
  result: LineResult
}

/** How training stands; lists that were checked before decisions were told apart say `decided` of each. */
export type TrainingWord = StandingWord | 'decided'

/** The answer to a line. @param summary of the person who was found, or undefined. @param ground of their IIN. */
export function answerLine(
  { line, item, repeats }: BatchLine,
  summary: TrainingSummary | undefined,
  ground?: IinGround,
): CheckedLine {
  if (item.kind === 'unreadable') {
    const { shown, why } = item
    return { line, kind: item.kind, shown, result: { outcome: 'unreadable', why } }
  }
  const again = repeats === undefined ? {} : { repeats }
  const byIin = item.kind === 'iin' && ground ? { iinGround: ground } : {}
  const shown = item.kind === 'iin' ? lastFour(item.iin) : item.code
  return {
    line,
    kind: item.kind,
    shown,
    result: { ...(summary ? { ...found(summary), ...byIin } : { outcome: 'absent' }), ...again },
  }
}

function found({ forms, proof, certificateCode, since, endsAt }: TrainingSummary): LineResult {
  return {
    outcome: 'found',
    training: forms,
    hours: proof && { proved: proof.provedHours, needed: proof.neededHours },
    certificate: certificateCode,
    since: since?.toISOString() ?? null,
    until: endsAt?.toISOString() ?? null,
  }
}
