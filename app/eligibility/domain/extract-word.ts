import type { ExtractItem } from './extract-statement'
import { wordOfDecision, type StandingWord } from './standing-word'

/** How a requirement stands in an extract, in one word: by the same rule as in a record. */
export function wordOfExtract({
  state,
  restsOn,
  training,
}: Pick<ExtractItem, 'state' | 'restsOn'> & { training?: object | null }): StandingWord {
  const counts = state === 'decided' || state === 'expiring'
  if (counts && restsOn?.kind === 'recognised') return 'recognised'
  const kind = training ? 'training' : 'checklist'
  if (restsOn?.kind === 'decision' && (state === 'decided' || (counts && training))) {
    return wordOfDecision(kind, restsOn.decision)
  }
  return state === 'decided' ? 'missing' : state
}
