import type { RecordItem } from './record'
import type { RequirementKind } from './requirement-table'

/** The requirements of a form by whose turn it is; each stands in one list, in the order of the table. */
export type SharedItems = {
  /** Training that is not proved in whole: the person can do something about it. */
  missing: RecordItem[]
  /** What the guardianship body or the court marks and has not confirmed: the person waits. */
  withBody: RecordItem[]
  /** What certificates prove in whole, or an authority confirmed. */
  done: RecordItem[]
  /** What an authority decided does not apply: nothing is done, and nothing is left to do. */
  exempt: RecordItem[]
}

/** Whose turn it is with what is open: the person's, or that of the body that marks it. */
const turns: Record<RequirementKind, 'person' | 'body'> = { training: 'person', checklist: 'body' }

/** Shares the requirements of one form among those who have to do something about them. */
export function shareItems(items: readonly RecordItem[]): SharedItems {
  const closed = items.filter(isClosed)
  const open = items.filter((item) => !isClosed(item))
  return {
    missing: open.filter(({ kind }) => turns[kind] === 'person'),
    withBody: open.filter(({ kind }) => turns[kind] === 'body'),
    done: closed.filter((item) => !isExempt(item)),
    exempt: closed.filter(isExempt),
  }
}

function isExempt({ restsOn, decision }: RecordItem): boolean {
  return restsOn === 'decision' && decision?.kind === 'exempt'
}

/** Whether nothing is left of a requirement today, by a certificate or by a decision in the person's favour. */
function isClosed({ state, decision, restsOn }: RecordItem): boolean {
  if (state === 'met') return true
  if (state !== 'decided' && state !== 'expiring') return false
  if (restsOn !== 'decision') return state === 'expiring'
  return decision !== null && decision.kind !== 'not-satisfied' && decision.kind !== 'withdrawn'
}
