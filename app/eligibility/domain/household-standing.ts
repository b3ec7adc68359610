import type { Multilingual } from '../../platform/i18n/language'
import { concerns } from './leading-forms'
import type { EligibilityRecord, FormRecord } from './record'
import type { AskedOf, PlacementForm } from './requirement-table'
import { wordOf, type StandingWord } from './standing-word'

/** How the adults of a household stand, side by side: one entry for each form that concerns any of them. */
export type HouseholdStanding = {
  placementForm: PlacementForm
  title: Multilingual
  items: {
    requirement: string
    title: Multilingual
    /** Of whom it is asked; null when no source states it, and the guardianship body says. */
    askedOf: AskedOf | null
    adults: AdultStanding[]
  }[]
}[]

/** All that one adult is shown of another's requirement: no evidence, no ground, no history. */
export type AdultStanding = {
  name: string
  /** Whether it is the reader. */
  own: boolean
  state: StandingWord
  /** The instant from which it no longer counts; null when it does not end, or nothing counts. */
  until: Date | null
}

export type AdultRecord = { name: string; own: boolean; record: EligibilityRecord }

/**
 * Derives how a household stands from the records of its adults alone, which were read at one instant. Each adult's
 * state is that of their own record: nothing is summed up, and nobody's state changes another's. A form concerns the household when it
 * concerns one of them, or the reader chose it; when none does, the first form leads.
 */
export function deriveHousehold(
  adults: readonly AdultRecord[],
  chosen: string | null,
): HouseholdStanding {
  const [first] = adults
  if (!first) return []
  const ofAll = (form: FormRecord) => adults.map(({ record }) => formOf(record, form.placementForm))
  const concerning = first.record.filter((form) =>
    ofAll(form).some((each) => each !== undefined && concerns(each, chosen)),
  )
  const shown = concerning.length > 0 ? concerning : first.record.slice(0, 1)
  return shown.map(({ placementForm, title, items }) => ({
    placementForm,
    title,
    items: items.map(({ requirement, title, askedOf }) => ({
      requirement,
      title,
      askedOf,
      adults: adults.map(({ name, own, record }) => {
        const found = formOf(record, placementForm)?.items.find(
          (item) => item.requirement === requirement,
        )
        return { name, own, state: found ? wordOf(found) : 'missing', until: found?.endsAt ?? null }
      }),
    })),
  }))
}

function formOf(record: EligibilityRecord, placementForm: PlacementForm): FormRecord | undefined {
  return record.find((form) => form.placementForm === placementForm)
}
