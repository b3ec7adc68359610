import type { EligibilityRecord } from '../../eligibility/domain/record'

/** The form that a record is to answer for, and who named it. */
export type AskedForm = { placementForm: string; namedBy: 'person' | 'officer' }

/**
 * The form that a record answers for: what the officer chose goes before what the person said. Null while nobody has
 * named one that the record knows: a form that nobody applied for is never put first.
 */
export function findAsked(
  record: EligibilityRecord,
  named: { officer: string | null; person: string | null },
): AskedForm | null {
  const known = (name: string | null) =>
    record.find(({ placementForm }) => placementForm === name)?.placementForm
  const [officer, person] = [known(named.officer), known(named.person)]
  if (officer && officer !== person) return { placementForm: officer, namedBy: 'officer' }
  return person ? { placementForm: person, namedBy: 'person' } : null
}
