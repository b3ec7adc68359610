import { expect, test } from 'vitest'
import { decisionKinds, type Decision } from '../../../app/eligibility/domain/decision'
import type { EligibilityEvent, PublishedTable } from '../../../app/eligibility/domain/event'
import { findConflicts } from '../../../app/eligibility/domain/find-conflicts'
import { deriveRecord } from '../../../app/eligibility/domain/record'
import { aClaim } from '../../support/a-training'
import { aChecklistItem, aRequirement, aTable } from '../../support/given-requirement-table'

const now = new Date('2026-11-21T09:00:00Z')
const at = new Date('2026-11-20T09:00:00Z')

const requirements = [
  aRequirement(),
  aChecklistItem({ id: 'health' }),
  aChecklistItem({ id: 'court', decidedBy: 'court' }),
]
const tables: PublishedTable[] = (['adoption', 'guardianship'] as const).map((placementForm) => ({
  id: placementForm,
  number: 1,
  publishedAt: new Date(0),
  definition: aTable({ placementForm, requirements }),
}))

let serial = 0

function aDecision(requirement: string, kind: Decision['kind'], form = 'adoption'): Decision {
  return {
    id: `d${(serial += 1)}`,
    placementForm: form,
    requirement,
    kind,
    ground: 'Protocol 17',
    groundDate: '2026-11-19',
    validUntil: null,
    tableVersionId: form,
    region: 'KZ-75',
    secondOfficial: false,
    recognised: null,
    at,
  }
}

function anEvent(kind: EligibilityEvent['kind'], minute: number): EligibilityEvent {
  return {
    placementForm: 'adoption',
    requirement: 'psychological-training',
    kind,
    certificateId: 'c1',
    certificateCode: 'CODE',
    expiresAt: null,
    claim: aClaim(),
    tableVersionId: 'adoption',
    at: new Date(at.getTime() + minute * 60_000),
  }
}

function conflicts(
  asked: { requirement: string; kind: Decision['kind'] },
  decisions: Decision[],
  events: EligibilityEvent[] = [],
) {
  const record = deriveRecord(tables, { events, decisions }, now)
  return findConflicts(record, { placementForm: 'adoption', ...asked }).map((each) =>
    'title' in each ? `${each.why} ${each.title.en}` : each.why,
  )
}

const met = [anEvent('met', 0)]
const court = { requirement: 'court', kind: 'satisfied' } as const

test("a court's decision over what was refused, or nobody has marked, is told", () => {
  expect(conflicts(court, [aDecision('health', 'not-satisfied')])).toEqual([
    'open Psychological training',
    'refused Visit to the home',
  ])
  expect(conflicts(court, [aDecision('health', 'satisfied')], met)).toEqual([])
  expect(conflicts({ ...court, kind: 'not-satisfied' }, [])).toEqual([])
})

test.each(['not-satisfied', 'withdrawn'] as const)(
  'an item that becomes %s under a decision of the court is told',
  (kind) => {
    const stands = [aDecision('health', 'satisfied'), aDecision('court', 'satisfied')]
    const told = conflicts({ requirement: 'health', kind }, stands)
    expect(told).toContain('court-decided Visit to the home')
  },
)

test('the opposite of the decision before, or of the same requirement of another form, is told', () => {
  const health = { requirement: 'health', kind: 'satisfied' } as const
  expect(conflicts(health, [aDecision('health', 'not-satisfied')])).toEqual(['reversed'])
  const elsewhere = aDecision('health', 'not-satisfied', 'guardianship')
  expect(conflicts(health, [elsewhere])).toEqual(['other-form Form guardianship'])
  expect(conflicts(health, [{ ...elsewhere, validUntil: '2026-11-20' }])).toEqual([])
  expect(conflicts(health, [aDecision('health', 'withdrawn')])).toEqual([])
})

test.each([['suspended'], ['withdrawn']] as const)(
  'training that is recognised although its certificate was %s is told',
  (kind) => {
    const asked = { requirement: 'psychological-training', kind: 'recognised' } as const
    expect(conflicts(asked, [], [...met, anEvent(kind, 1)])).toEqual(['certificate-ended'])
    expect(conflicts(asked, [])).toEqual([])
  },
)

test('no decision contradicts an empty record, but for a court that decides before anybody', () => {
  for (const { id } of requirements) {
    for (const kind of decisionKinds) {
      const told = conflicts({ requirement: id, kind }, [])
      const isEarly = id === 'court' && kind !== 'not-satisfied' && kind !== 'withdrawn'
      expect(told.length > 0, `${id} ${kind}`).toBe(isEarly)
    }
  }
})
