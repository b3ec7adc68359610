import type { StandingWord } from '../domain/household-standing'
import type { ExtractItem } from '../domain/extract-statement'

/** How a requirement stands in an extract, in one word. */
export function wordOfExtract({
  state,
  restsOn,
}: Pick<ExtractItem, 'state' | 'restsOn'>): StandingWord {
  if (state !== 'decided') return state
  return restsOn?.kind === 'decision' ? restsOn.decision : 'missing'
}
