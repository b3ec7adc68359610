import { messages as eligibility } from '../../eligibility/words/messages'
import type { FormErrors } from '../../platform/forms/read-form.server'
import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import { deskMessages } from '../words/desk-messages'
import type { FoundName } from '../search-names.server'
import type { SearchOutcome } from '../search-record.server'

type WhyNot = Extract<SearchOutcome, { kind: 'refused' }>['why']

/** Why a search opened nothing, and what was typed: it stands in this answer alone. */
export type Refused = {
  kind: 'refused'
  why: WhyNot | null
  /** Whole minutes until the next search, when there were too many. */
  minutes: number
  errors: FormErrors
  typed: Record<string, string>
}

/** People of the name that was typed. */
export type Found = {
  kind: 'found'
  people: FoundName[]
  more: boolean
  /** The purpose that was given, sealed for the buttons that open one of them. */
  given: string
  typed: Record<string, string>
}

/** Why nothing was opened, in words. */
export function notFoundWords({ why, minutes }: Refused, language: Language): string {
  if (why === 'nobody-with-iin') return translate(deskMessages, language)('notInRegion')
  return why ? translate(eligibility, language)(why, { minutes }) : ''
}
