import type { Multilingual } from '../../platform/i18n/language'
import type { DecisionKind } from './decision'
import type { EligibilityRecord, FormRecord, RecordItem } from './record'
import { shareItems } from './share-items'

/**
 * What a decision would contradict in a record as it stands: what another decision refused or nobody has marked (`refused`, `open`)
 * although the court is to have decided; a decision of the court that stands already (`court-decided`); the decision before it
 * (`reversed`); the same requirement of another form (`other-form`); a certificate that was suspended, revoked or has expired
 * (`certificate-ended`).
 */
export type Conflict =
  | { why: 'refused' | 'open' | 'court-decided'; title: Multilingual }
  | { why: 'reversed'; at: Date }
  | { why: 'other-form'; title: Multilingual; at: Date }
  | { why: 'certificate-ended' }

/** Whether a decision speaks for a person, against them, or only takes back what was said. */
function speaks(kind: DecisionKind): 'for' | 'against' | 'neither' {
  if (kind === 'withdrawn') return 'neither'
  return kind === 'not-satisfied' ? 'against' : 'for'
}

/**
 * Finds what a decision would contradict, before it is made: nothing is forbidden by it, whoever decides is told.
 *
 * @param record of the person, as it stands.
 */
export function findConflicts(
  record: EligibilityRecord,
  asked: { placementForm: string; requirement: string; kind: DecisionKind },
): Conflict[] {
  const form = record.find(({ placementForm }) => placementForm === asked.placementForm)
  const item = form?.items.find(({ requirement }) => requirement === asked.requirement)
  if (!form || !item) return []
  return [
    ...withinForm(form, item, asked.kind),
    ...withCertificate(item, asked.kind),
    ...withDecisionBefore(item, asked.kind),
    ...withOtherForms(record, form, item, asked.kind),
  ]
}

function withinForm({ items }: FormRecord, item: RecordItem, kind: DecisionKind): Conflict[] {
  const others = items.filter((each) => each !== item)
  const done = new Set(shareItems([...items]).done)
  if (item.rule.decidedBy === 'court') {
    if (speaks(kind) !== 'for') return []
    return others
      .filter((each) => !done.has(each))
      .map((each) => ({ why: isRefused(each) ? 'refused' : 'open', title: each.title }))
  }
  if (speaks(kind) === 'for') return []
  return others
    .filter((each) => each.rule.decidedBy === 'court' && done.has(each))
    .map(({ title }) => ({ why: 'court-decided', title }))
}

function withCertificate(
  { kind: of, state, evidence }: RecordItem,
  kind: DecisionKind,
): Conflict[] {
  const hasEnded = state === 'suspended' || state === 'withdrawn' || state === 'expired'
  const contradicts = of === 'training' && speaks(kind) === 'for' && evidence !== null && hasEnded
  return contradicts ? [{ why: 'certificate-ended' }] : []
}

function withDecisionBefore({ state, decision }: RecordItem, kind: DecisionKind): Conflict[] {
  if (!decision || state === 'expired') return []
  return areOpposed(decision.kind, kind) ? [{ why: 'reversed', at: decision.at }] : []
}

function withOtherForms(
  record: EligibilityRecord,
  form: FormRecord,
  { requirement }: RecordItem,
  kind: DecisionKind,
): Conflict[] {
  return record.flatMap((other): Conflict[] => {
    if (other === form) return []
    const same = other.items.find((each) => each.requirement === requirement)
    if (!same?.decision || same.state === 'expired') return []
    if (!areOpposed(same.decision.kind, kind)) return []
    return [{ why: 'other-form', title: other.title, at: same.decision.at }]
  })
}

function isRefused({ state, decision }: RecordItem): boolean {
  return state === 'decided' && decision?.kind === 'not-satisfied'
}

function areOpposed(one: DecisionKind, other: DecisionKind): boolean {
  const both = [speaks(one), speaks(other)]
  return both.includes('for') && both.includes('against')
}
