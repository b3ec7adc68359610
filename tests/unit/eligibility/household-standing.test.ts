import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisionKinds, type Decision } from '../../../app/eligibility/domain/decision'
import type { EligibilityEvent, PublishedTable } from '../../../app/eligibility/domain/event'
import { deriveHousehold } from '../../../app/eligibility/domain/household-standing'
import { wordOf } from '../../../app/eligibility/domain/standing-word'
import { requirementTable } from '../../../app/eligibility/domain/parse-requirement-table'
import {
  fillRequirementForm,
  requirementForm,
} from '../../../app/eligibility/domain/requirement-form'
import { deriveRecord, type EligibilityRecord } from '../../../app/eligibility/domain/record'
import { readFields } from '../../../app/platform/forms/read-form.server'
import { aClaim } from '../../support/a-training'
import { aChecklistItem, aRequirement, aTable } from '../../support/given-requirement-table'

const now = new Date('2026-11-21T09:00:00Z')

const tables: PublishedTable[] = (['adoption', 'host-family'] as const).map((placementForm) => ({
  id: `${placementForm}-1`,
  number: 1,
  publishedAt: new Date('2026-01-01T09:00:00Z'),
  definition: aTable({
    placementForm,
    requirements: [aRequirement({ askedOf: 'each-adult' }), aChecklistItem()],
  }),
}))

const forms = fc.constantFrom('adoption', 'host-family')
const instants = fc
  .integer({ min: -400, max: 5 })
  .map((days) => new Date(now.getTime() + days * 86_400_000))

const events: fc.Arbitrary<EligibilityEvent> = fc.record({
  placementForm: forms,
  requirement: fc.constant('psychological-training'),
  kind: fc.constantFrom('met', 'suspended', 'reinstated', 'withdrawn'),
  certificateId: fc.constantFrom('c1', 'c2'),
  certificateCode: fc.constant('CODE'),
  expiresAt: fc.option(instants),
  claim: fc.constant(aClaim()),
  tableVersionId: fc.constant('adoption-1'),
  at: instants,
})

const decisions: fc.Arbitrary<Decision> = fc.record({
  id: fc.uuid(),
  placementForm: forms,
  requirement: fc.constantFrom('home-visit', 'psychological-training'),
  kind: fc.constantFrom(...decisionKinds),
  ground: fc.constant('Protocol 17 of the secret hearing'),
  groundDate: fc.constant('2026-11-01'),
  validUntil: fc.option(fc.constant('2027-01-01')),
  tableVersionId: fc.constant('adoption-1'),
  region: fc.constant('KZ-75'),
  secondOfficial: fc.boolean(),
  recognised: fc.constant(null),
  at: instants,
})

const records: fc.Arbitrary<EligibilityRecord> = fc
  .record({
    events: fc.array(events, { maxLength: 6 }),
    decisions: fc.array(decisions, { maxLength: 4 }),
  })
  .map((history) => deriveRecord(tables, history, now))

const households = fc
  .array(records, { minLength: 2, maxLength: 4 })
  .map((all) => all.map((record, each) => ({ name: `Adult ${each}`, own: each === 0, record })))

const chosen = fc.constantFrom(null, 'adoption', 'host-family', 'no-such-form')

test("each adult's state is that of their own record, and until when as well", () => {
  fc.assert(
    fc.property(households, chosen, (adults, form) => {
      for (const { placementForm, items } of deriveHousehold(adults, form)) {
        for (const { requirement, adults: told } of items) {
          expect(told).toHaveLength(adults.length)
          for (const [each, { record, name }] of adults.entries()) {
            const own = record
              .find((known) => known.placementForm === placementForm)
              ?.items.find((item) => item.requirement === requirement)
            expect(told[each]).toEqual({
              name,
              own: each === 0,
              state: own && wordOf(own),
              until: own?.endsAt ?? null,
            })
          }
        }
      }
    }),
  )
})

test("nobody's record changes what is told of another", () => {
  fc.assert(
    fc.property(households, records, (adults, other) => {
      const [first, ...rest] = adults
      if (!first) return
      const told = (which: typeof adults) =>
        deriveHousehold(which, 'adoption')
          .find(({ placementForm }) => placementForm === 'adoption')
          ?.items.map(({ adults }) => adults.slice(1))
      expect(told([{ ...first, record: other }, ...rest])).toEqual(told(adults))
    }),
  )
})

test('neither grounds, evidence, history nor any sum of states is told', () => {
  fc.assert(
    fc.property(households, chosen, (adults, form) => {
      const text = JSON.stringify(deriveHousehold(adults, form))
      expect(text).not.toMatch(/Protocol 17|CODE|KZ-75|2026-11-01/)
      for (const { items } of deriveHousehold(adults, form)) {
        for (const item of items) {
          expect(Object.keys(item)).toEqual(['requirement', 'title', 'askedOf', 'adults'])
        }
      }
    }),
  )
})

test('the forms shown are those that concern any adult or were chosen, else the first', () => {
  fc.assert(
    fc.property(households, chosen, (adults, form) => {
      const concerned = ['adoption', 'host-family'].filter(
        (each) =>
          each === form ||
          adults.some(({ record }) =>
            record.some(
              ({ placementForm, items }) =>
                placementForm === each && items.some(({ decision }) => decision !== null),
            ),
          ),
      )
      const shown = deriveHousehold(adults, form).map(({ placementForm }) => placementForm)
      expect(shown).toEqual(concerned.length > 0 ? concerned : ['adoption'])
    }),
  )
})

test('of whom something is asked is told only where the table says so', () => {
  const record = deriveRecord(tables, { events: [], decisions: [] }, now)
  const [form] = deriveHousehold([{ name: 'One', own: true, record }], null)
  expect(form?.items.map(({ askedOf }) => askedOf)).toEqual(['each-adult', null])
  const table = aTable()
  expect(requirementTable.parse(table)).toEqual(table)
  expect(JSON.stringify(requirementTable.parse(table))).not.toContain('askedOf')
  const wrong = aTable({ requirements: [{ ...aRequirement(), ...{ askedOf: 'nobody' as never } }] })
  expect(requirementTable.safeParse(wrong).success).toBe(false)
})

test('the form of a requirement keeps of whom it is asked, and leaves it open where nobody knows', () => {
  for (const askedOf of ['each-adult', 'household', undefined] as const) {
    const known = aChecklistItem(askedOf ? { askedOf } : {})
    const { typed, chosen } = fillRequirementForm(known)
    const entries = Object.entries({ ...typed, ...chosen }).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    )
    const read = readFields(entries, requirementForm('checklist', [], []))
    if (!read.ok) throw new Error(Object.values(read.errors).join())
    expect(JSON.parse(JSON.stringify(read.value.requirement))).toEqual(known)
  }
})
