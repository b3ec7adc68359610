import { districtName } from '../../accounts/domain/districts'
import { roles } from '../../accounts/domain/permissions'
import { isRegion, regionName } from '../../accounts/domain/regions'
import { sayAction } from '../../accounts/ui/audit-entry'
import { auditMessages } from '../../accounts/words/audit-messages'
import { messages as accountMessages } from '../../accounts/words/messages'
import { formTitleMessages } from '../../authority/words/form-title-messages'
import { isCommonPurpose } from '../../eligibility/domain/purpose'
import { isPlacementForm } from '../../eligibility/domain/requirement-table'
import { messages as recordMessages } from '../../eligibility/words/messages'
import { readinessQuestions } from '../../learning/domain/readiness'
import { readinessMessages } from '../../learning/words/readiness-messages'
import { formatMoment } from '../../platform/i18n/format'
import { isLanguage, type Language } from '../../platform/i18n/language'
import { isPlainKey, translate } from '../../platform/i18n/messages'
import { archiveMessages } from '../words/archive-messages'

/** How a value is told: on a line, or as it stands, where it has lines of its own. */
export type ToldValue = { kind: 'line' | 'block'; text: string }

/** Tells a value of one's own data in words of a language; a code that has none as it is. Null where there is nothing to tell. */
export function tellValue(name: string, value: unknown, language: Language): ToldValue | null {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return line(formatMoment(value, language))
  if (typeof value === 'boolean') return line(sayBoolean(value, language))
  if (typeof value === 'number') return line(String(value))
  if (typeof value === 'string') return tellText(name, value, language)
  if (Array.isArray(value)) return tellList(value, language)
  if (name === 'answers') return block(tellReadiness(value, language))
  if (name === 'written' && isWritten(value)) return block(value.text)
  return block(JSON.stringify(value, null, 2))
}

const line = (text: string): ToldValue => ({ kind: 'line', text })
const block = (text: string): ToldValue => ({ kind: 'block', text })

function sayBoolean(value: boolean, language: Language): string {
  return translate(archiveMessages, language)(value ? 'yes' : 'no')
}

function tellList(values: unknown[], language: Language): ToldValue | null {
  const told = values.flatMap((each) => tellValue('', each, language)?.text ?? [])
  return told.length === 0 ? null : line(told.join('; '))
}

function isWritten(value: unknown): value is { text: string } {
  return (
    typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'
  )
}

function tellText(name: string, value: string, language: Language): ToldValue {
  const account = translate(accountMessages, language)
  const record = translate(recordMessages, language)
  if (name === 'language' && isLanguage(value)) return line(account(`language-${value}`))
  if (/region$/i.test(name) && isRegion(value)) return line(regionName(value, language))
  if (name === 'district') return line(districtName(value, language))
  if (name === 'action') return line(sayAction(value, translate(auditMessages, language)))
  if (name === 'placementForm' && isPlacementForm(value))
    return line(translate(formTitleMessages, language)(value))
  if (name === 'purpose' && isCommonPurpose(value)) return line(record(value))
  if (name === 'foundBy') {
    const key = `foundBy-${value}`
    return line(isPlainKey(recordMessages, key) ? record(key) : value)
  }
  const role = name === 'role' && roles.find((each) => each === value)
  if (role) return line(account(`role-${role}`))
  return value.includes('\n') ? block(value) : line(value)
}

/** The questions to oneself with what was answered to them. */
function tellReadiness(answers: object, language: Language): string {
  const t = translate(readinessMessages, language)
  const given = new Map(
    Object.entries(answers) as [string, { choice: string | null; words: string }][],
  )
  return readinessQuestions
    .flatMap(({ id, choices }) => {
      const answer = given.get(id)
      if (!answer) return []
      const chosen = choices.find((choice) => choice.id === answer.choice)
      const told = [chosen ? t(chosen.id) : '', answer.words].filter(Boolean)
      return told.length === 0 ? [] : [[t(`ask-${id}`), ...told].join('\n')]
    })
    .join('\n\n')
}
