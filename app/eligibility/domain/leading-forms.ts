import type { EligibilityRecord, FormRecord } from './record'

/**
 * Parts a record into the placement forms that concern a person and the rest, each in its usual order. A form concerns
 * them when they chose it or an authority has decided something of it; when none does, the first form leads.
 */
export function partForms(
  record: EligibilityRecord,
  chosen: string | null,
): { leading: FormRecord[]; rest: FormRecord[] } {
  const concerning = (form: FormRecord) => concerns(form, chosen)
  const any = record.some(concerning)
  const leads = (form: FormRecord) => (any ? concerning(form) : form === record[0])
  return {
    leading: record.filter(leads),
    rest: record.filter((form) => !leads(form)),
  }
}

/** Whether a form concerns a person; see `partForms`. */
export function concerns({ placementForm, items }: FormRecord, chosen: string | null): boolean {
  return placementForm === chosen || items.some(({ decision }) => decision !== null)
}
