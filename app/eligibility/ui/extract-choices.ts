import { partForms } from '../domain/leading-forms'
import type { EligibilityRecord } from '../domain/record'
import type { ExtractChoice } from './extract-form'

/** The forms of a record of which an extract can be made; those that concern the person are chosen. */
export function choicesOf(
  record: EligibilityRecord,
  chosen: string | null = null,
): ExtractChoice[] {
  const { leading } = partForms(record, chosen)
  return record.map((form) => ({
    placementForm: form.placementForm,
    title: form.title,
    chosen: leading.includes(form),
  }))
}
