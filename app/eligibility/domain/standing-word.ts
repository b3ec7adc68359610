import { decisionKinds, type DecisionKind } from './decision'
import { recordStates, type RecordState } from './item-standing'
import type { RecordItem } from './record'

/**
 * A state, or of what an authority decided, what was decided. Training that was confirmed before the data of a certificate was
 * asked for is `confirmed-without-data`: it is neither proved by a certificate nor recognised.
 */
export type StandingWord = Exclude<RecordState, 'decided'> | DecisionKind | 'confirmed-without-data'

/** All words, each once. */
export const standingWords: readonly StandingWord[] = [
  ...recordStates.filter((state) => state !== 'decided'),
  ...decisionKinds.filter((kind) => kind !== 'withdrawn'),
  'confirmed-without-data',
]

/** How an item stands in one word. What a decision says of training is told before that it expires soon. */
export function wordOf({
  kind,
  state,
  restsOn,
  decision,
}: Pick<RecordItem, 'kind' | 'state' | 'restsOn' | 'decision'>): StandingWord {
  const decides = restsOn === 'decision' && decision !== null
  if (kind === 'training' && decides && (state === 'decided' || state === 'expiring')) {
    return wordOfDecision('training', decision.kind)
  }
  return state === 'decided' ? (decision?.kind ?? 'missing') : state
}

/** What was decided, and of training whether the data of a certificate stands behind it. */
export type DecisionWord = DecisionKind | 'confirmed-without-data'

/** What was decided of a requirement of a kind, in one word. */
export function wordOfDecision(kind: RecordItem['kind'], decided: DecisionKind): DecisionWord {
  return kind === 'training' && decided === 'satisfied' ? 'confirmed-without-data' : decided
}
