import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision } from '../../../app/eligibility/domain/decision'
import type { EligibilityEvent, PublishedTable } from '../../../app/eligibility/domain/event'
import { tellHistory } from '../../../app/eligibility/domain/history'
import { deriveRecord } from '../../../app/eligibility/domain/record'
import { aRequirement, aTable } from '../../support/given-requirement-table'

const now = new Date('2026-11-21T09:00:00Z')

function published(number: number, different: Parameters<typeof aTable>[0] = {}): PublishedTable {
  const definition = aTable(different)
  return {
    id: `${definition.placementForm}-${number}`,
    number,
    publishedAt: new Date(Date.UTC(2026, 0, number)),
    definition,
  }
}

function event(different: Partial<EligibilityEvent> = {}): EligibilityEvent {
  return {
    placementForm: 'adoption',
    requirement: 'psychological-training',
    kind: 'met',
    certificateId: 'c1',
    certificateCode: 'CODE',
    expiresAt: null,
    tableVersionId: 'adoption-1',
    at: new Date('2026-11-20T09:00:00Z'),
    ...different,
  }
}

function past(events: EligibilityEvent[], decisions: Decision[] = []) {
  return { events, decisions }
}

test('each placement form that has a table is in the record, whatever order they come in', () => {
  const tables = [published(1, { placementForm: 'host-family' }), published(1)]
  const record = deriveRecord(tables, past([event()]), now)
  expect(record.map((form) => [form.placementForm, form.items[0]?.state])).toEqual([
    ['adoption', 'met'],
    ['host-family', 'missing'],
  ])
})

test('what an earlier version recorded keeps counting, and that version is named', () => {
  const later = aRequirement({ programmes: ['another'], checkedOn: '2026-11-21' })
  const tables = [
    published(1, { requirements: [aRequirement({ checkedOn: '2026-01-01' })] }),
    published(2, { requirements: [later] }),
  ]
  const [form] = deriveRecord(tables, past([event()]), now)
  expect(form?.items[0]).toMatchObject({
    state: 'met',
    programmes: ['another'],
    rule: { number: 1, checkedOn: '2026-01-01' },
  })
})

test('what nothing was recorded for is judged by the newest version', () => {
  const [form] = deriveRecord([published(2), published(1)], past([]), now)
  expect(form?.items[0]).toMatchObject({ state: 'missing', rule: { number: 2 } })
})

test('what is no longer asked leaves the record, not the history', () => {
  const tables = [published(1), published(2, { requirements: [] })]
  expect(deriveRecord(tables, past([event()]), now)[0]?.items).toEqual([])
  expect(tellHistory(past([event()]), tables)[0]?.requirements).toMatchObject([{ ruleNumber: 1 }])
})

test('the events of one requirement say nothing of another', () => {
  const requirements = [aRequirement(), aRequirement({ id: 'first-aid' })]
  const [form] = deriveRecord([published(1, { requirements })], past([event()]), now)
  expect(form?.items.map(({ requirement, state }) => [requirement, state])).toEqual([
    ['psychological-training', 'met'],
    ['first-aid', 'missing'],
  ])
})

test('replaying the same events gives the same record, in any order', () => {
  const tables = [published(1), published(2), published(1, { placementForm: 'patronage' })]
  const events = fc.array(
    fc.record({
      placementForm: fc.constantFrom('adoption', 'patronage'),
      kind: fc.constantFrom('met' as const, 'withdrawn' as const),
      certificateId: fc.constantFrom('c1', 'c2', 'c3'),
      tableVersionId: fc.constantFrom('adoption-1', 'adoption-2'),
      at: fc.date({ min: new Date('2026-11-01'), max: now, noInvalidDate: true }),
    }),
  )
  // The database holds at most one event of a kind for a certificate and a requirement.
  const histories = events.map((drawn) => [
    ...new Map(
      drawn.map((each) => [
        `${each.certificateId} ${each.kind} ${each.placementForm}`,
        event(each),
      ]),
    ).values(),
  ])
  const replays = histories.chain((history) =>
    fc.tuple(
      fc.constant(history),
      fc.shuffledSubarray(history, { minLength: history.length }),
      fc.shuffledSubarray(tables, { minLength: tables.length }),
    ),
  )
  fc.assert(
    fc.property(replays, ([history, replayed, shuffledTables]) => {
      const stored: EligibilityEvent[] = structuredClone(replayed)
      expect(deriveRecord(shuffledTables, past(stored), now)).toEqual(
        deriveRecord(tables, past(history), now),
      )
    }),
  )
})

test('what one certificate did at one moment is told as one thing, the newest first', () => {
  const tables = [published(1), published(1, { placementForm: 'patronage' })]
  const withdrawn = event({ kind: 'withdrawn', at: now })
  const elsewhere = event({ placementForm: 'patronage', tableVersionId: 'patronage-1' })
  const history = tellHistory(past([event(), elsewhere, withdrawn]), tables)
  expect(history.map(({ kind, requirements }) => [kind, requirements.length])).toEqual([
    ['withdrawn', 1],
    ['met', 2],
  ])
})
