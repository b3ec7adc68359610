import type { EligibilityRecord, FormRecord } from './record'

/**
 * Parts a record into the placement forms that concern a person and the rest, each in its usual order. A form concerns
 * them when they chose it or an authority has decided something of it; when none does, the first form leads.
 */
export function partForms(
  record: EligibilityRecord,
  chosen: string | null,
): { leading: FormRecord[]; rest: FormRecord[] } {
  const concerns = ({ placementForm, items }: FormRecord) =>
    placementForm === chosen || items.some(({ decision }) => decision !== null)
  const any = record.some(concerns)
  const leads = (form: FormRecord) => (any ? concerns(form) : form === record[0])
  return {
    leading: record.filter(leads),
    rest: record.filter((form) => !leads(form)),
  }
}
