import type { PublishedTable } from './event'
import type { TrainingProof } from './judge-training'
import type { RecordState } from './item-standing'
import { deriveRecord, type History, type RecordItem } from './record'
import { wordOf, type StandingWord } from './standing-word'

/** How a person's training stands, in one line. */
export type TrainingSummary = {
  /** For each placement form that asks for training, how that requirement stands. */
  forms: Partial<Record<string, StandingWord>>
  /** The certificate that the best of these states rests on; null when they rest on none. */
  certificateCode: string | null
  /** What certificates prove for that form; null when no form asks for training. */
  proof: TrainingProof | null
  /** Since when that state holds; null for what is missing. */
  since: Date | null
  /** When it ends; null when it does not, or when nothing counts. */
  endsAt: Date | null
}

/** From what says most for a person to what says least. */
const order: readonly RecordState[] = [
  'met',
  'expiring',
  'decided',
  'in-progress',
  'suspended',
  'expired',
  'withdrawn',
  'missing',
]

/**
 * Sums up the training of one record: a form stands as the least of its training requirements does, and the
 * evidence told is that of the best form. It is no score: each state is told by its name.
 *
 * @param tables the newest versions, with their training requirements.
 */
export function summariseTraining(
  tables: readonly PublishedTable[],
  history: History,
  now: Date,
): TrainingSummary {
  const forms: TrainingSummary['forms'] = {}
  let best: RecordItem | undefined
  for (const { placementForm, items } of deriveRecord(tables, history, now)) {
    const training = items.filter(({ kind }) => kind === 'training').sort(byStanding)
    const least = training.at(-1)
    if (!least) continue
    forms[placementForm] = wordOf(least)
    if (!best || byStanding(least, best) < 0) best = least
  }
  return {
    forms,
    proof: best?.training ? tellProof(best.training) : null,
    certificateCode: best?.evidence?.certificateCode ?? null,
    since: best?.since ?? null,
    endsAt: best?.endsAt ?? null,
  }
}

function tellProof({ fulfilled, provedHours, neededHours }: TrainingProof): TrainingProof {
  return { fulfilled, provedHours, neededHours }
}

function byStanding(a: RecordItem, b: RecordItem): number {
  return order.indexOf(a.state) - order.indexOf(b.state)
}
