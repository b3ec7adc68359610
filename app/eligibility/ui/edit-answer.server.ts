import { data } from '@remix-run/server-runtime'
import type { TouchedCount } from '../count-touched.server'
import type { TableFault } from '../domain/find-table-faults'
import { exemptionName, type TypedRequirement } from '../domain/requirement-form'
import type { Requirement, RequirementTable } from '../domain/requirement-table'

/** What the page of a requirement's form answers: the form again, or what publishing would change. */
export type EditAnswer =
  | {
      step: 'form'
      /** Keys of messages by field. */
      errors: Record<string, string>
      filled: TypedRequirement
      /** Number of the version that was published meanwhile. */
      newest?: number
    }
  | {
      step: 'preview'
      requirement: Requirement
      after: RequirementTable
      touched: TouchedCount[]
      filled: TypedRequirement
      errors?: undefined
      newest?: undefined
    }

/** Shows the form again as it was typed: for its faults, or since the table changed meanwhile. */
export function refuseEdit(
  errors: Record<string, string>,
  filled: TypedRequirement,
  newest?: number,
) {
  return data<EditAnswer>(
    { step: 'form', errors, filled, newest },
    { status: newest === undefined ? 422 : 409 },
  )
}

/**
 * Faults of a whole table at the fields of the requirement that was edited.
 *
 * @param rows of the form in which its exemptions stand.
 */
export function presentFaults(
  faults: TableFault[],
  rows: readonly number[],
): Record<string, string> {
  return Object.fromEntries(
    faults.map(({ path: [, , field, position, ...rest], why }) => {
      const isExemption = field === 'exemptions'
      const row = exemptionName(rows[Number(position)] ?? 0)
      return [isExemption ? [row, ...rest].join('.') : String(field), keys[why]]
    }),
  )
}

const keys: Record<TableFault['why'], string> = {
  'twin-requirement': 'idTaken',
  'twin-exemption': 'idWrong',
  'twin-language': 'languagesMissing',
  'ends-before-it-begins': 'endsBeforeItBegins',
  'unknown-programme': 'programmesMissing',
  'other-training': 'otherTraining',
  'more-than-training': 'moreThanTraining',
  'part-for-whole': 'partForWhole',
}
