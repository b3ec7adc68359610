import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionKinds, type Decision } from '../../../app/eligibility/domain/decision'
import type { EligibilityEvent, PublishedTable } from '../../../app/eligibility/domain/event'
import { tellHistory } from '../../../app/eligibility/domain/history'
import { partForms } from '../../../app/eligibility/domain/leading-forms'
import { deriveRecord } from '../../../app/eligibility/domain/record'
import { readStoredTable } from '../../../app/eligibility/domain/stored-table'
import { aClaim } from '../../support/a-training'
import { aChecklistItem, aRequirement, aTable } from '../../support/given-requirement-table'

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
    claim: aClaim(),
    tableVersionId: 'adoption-1',
    at: new Date('2026-11-20T09:00:00Z'),
    ...different,
  }
}

function aDecision(different: Partial<Decision> = {}): Decision {
  return {
    id: 'd1',
    placementForm: 'adoption',
    requirement: 'home-visit',
    kind: 'satisfied',
    ground: 'Protocol 17',
    groundDate: '2026-11-01',
    validUntil: null,
    tableVersionId: 'adoption-1',
    region: 'KZ-75',
    secondOfficial: false,
    recognised: null,
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

const instants = fc.date({ min: new Date('2026-11-01'), max: now, noInvalidDate: true })

const certificates = fc.array(
  fc.record({
    placementForm: fc.constantFrom('adoption', 'patronage'),
    kind: fc.constantFrom('met', 'suspended', 'reinstated', 'withdrawn'),
    certificateId: fc.constantFrom('c1', 'c2', 'c3'),
    tableVersionId: fc.constantFrom('adoption-1', 'adoption-2'),
    expiresAt: fc.option(instants),
    at: instants,
  }),
)

const pickedDecisions = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    requirement: fc.constantFrom('psychological-training', 'home-visit'),
    kind: fc.constantFrom(...decisionKinds),
    validUntil: fc.option(instants.map((day) => day.toISOString().slice(0, 10))),
    at: instants,
  }),
  { selector: ({ id }) => id },
)

/** Whole histories; the database holds at most one `met` and one `withdrawn` of a certificate and a requirement. */
const histories = fc.tuple(certificates, pickedDecisions).map(([picked, decided]) => ({
  events: [
    ...new Map(
      picked.map((each, index) => {
        const isFinal = each.kind === 'met' || each.kind === 'withdrawn'
        const { kind, certificateId, placementForm } = each
        return [`${certificateId} ${kind} ${placementForm} ${isFinal ? '' : index}`, event(each)]
      }),
    ).values(),
  ],
  decisions: decided.map(aDecision),
}))

test('rebuilding a record from what happened gives the same record, in any order', () => {
  const requirements = [aRequirement({ expiringDays: 5 }), aChecklistItem({ expiringDays: 5 })]
  const tables = [
    published(1, { requirements }),
    published(2, { requirements }),
    published(1, { placementForm: 'patronage', requirements }),
  ]
  const replays = histories.chain(({ events, decisions }) =>
    fc.record({
      history: fc.constant({ events, decisions }),
      events: fc.shuffledSubarray(events, { minLength: events.length }),
      decisions: fc.shuffledSubarray(decisions, { minLength: decisions.length }),
      tables: fc.shuffledSubarray(tables, { minLength: tables.length }),
    }),
  )
  fc.assert(
    fc.property(replays, instants, ({ history, tables: shuffled, ...replayed }, at) => {
      const stored: typeof history = structuredClone(replayed)
      expect(deriveRecord(shuffled, stored, at)).toEqual(deriveRecord(tables, history, at))
    }),
  )
})

test('what happens later does not change how a record stood', () => {
  const requirements = [aRequirement(), aChecklistItem()]
  const tables = [published(1, { requirements }), published(2, { requirements })]
  fc.assert(
    fc.property(histories, instants, ({ events, decisions }, at) => {
      const soFar = {
        events: events.filter((each) => each.at <= at),
        decisions: decisions.filter((each) => each.at <= at),
      }
      expect(deriveRecord(tables, { events, decisions }, at)).toEqual(
        deriveRecord(tables, soFar, at),
      )
    }),
  )
})

test('no certificate and no number speaks for a checklist: only a decision does', () => {
  const requirements = [aChecklistItem()]
  const events = [event({ requirement: 'home-visit' })]
  const [form] = deriveRecord([published(1, { requirements })], past(events), now)
  expect(form?.items[0]).toMatchObject({ state: 'missing', programmes: [], evidence: null })
})

test('what is over, or not in force yet, is not in the record', () => {
  const requirements = [
    aChecklistItem({ id: 'over', inForceUntil: '2026-11-20' }),
    aChecklistItem({ id: 'last-day', inForceUntil: '2026-11-21' }),
    aChecklistItem({ id: 'first-day', inForceFrom: '2026-11-21' }),
    aChecklistItem({ id: 'to-come', inForceFrom: '2026-11-22' }),
  ]
  const [form] = deriveRecord([published(1, { requirements })], past([]), now)
  expect(form?.items.map(({ requirement }) => requirement)).toEqual(['last-day', 'first-day'])
})

test.each([
  ['2026-12-20', 'decided'],
  ['2026-12-01', 'decided'],
  ['2026-11-30', 'expiring'],
  ['2026-11-21', 'expiring'],
  ['2026-11-20', 'expired'],
])('a decision that counts to %s is %s ten days before its end', (validUntil, state) => {
  const requirements = [aChecklistItem({ expiringDays: 10 })]
  const decisions = [aDecision({ validUntil })]
  const [form] = deriveRecord([published(1, { requirements })], past([], decisions), now)
  expect(form?.items[0]?.state).toBe(state)
})

test('a form leads when something was decided of it or it was chosen, and the first otherwise', () => {
  const tables = (['adoption', 'patronage', 'host-family'] as const).map((placementForm) =>
    published(1, { placementForm, requirements: [aChecklistItem()] }),
  )
  const leading = (decisions: Decision[], chosen: string | null) =>
    partForms(deriveRecord(tables, past([], decisions), now), chosen).leading.map(
      (form) => form.placementForm,
    )
  const decided = [aDecision({ placementForm: 'host-family' })]
  expect(leading([], null)).toEqual(['adoption'])
  expect(leading(decided, null)).toEqual(['host-family'])
  expect(leading(decided, 'patronage')).toEqual(['patronage', 'host-family'])
  expect(leading([], 'no-such-form')).toEqual(['adoption'])
})

test('a version from before rules were dated is read as what it left open', () => {
  const { id, kind, title, programmes, checkedOn, source } = aRequirement()
  const stored = {
    placementForm: 'adoption' as const,
    title,
    requirements: [
      { id, kind, title, programmes, checkedOn, source: { title: source.title, url: source.url } },
    ],
  }
  // Which training, and how much of it, no version said then.
  const requirements = [aRequirement({ training: null, academicHours: null })]
  expect(readStoredTable(stored)).toEqual({ ...aTable(), title, requirements })
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
