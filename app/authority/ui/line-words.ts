import { maskIin } from '../../accounts/domain/iin'
import { iinMessages } from '../../accounts/words/iin-messages'
import { tellProved } from '../../certification/credential/tell-proved'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import { batchMessages } from '../words/batch-messages'
import type { CheckedLine, TrainingWord } from '../domain/line-result'
import { formTitle } from '../form-titles'

const outcomes = { found: 'outcomeFound', absent: 'outcomeAbsent' } as const

/** What stood on a line, as far as it is kept: a masked IIN, or a code. */
export function shownWords({ kind, shown }: CheckedLine): string {
  if (kind === 'code') return formatCertificateCode(shown)
  return shown === '' ? '' : maskIin(shown)
}

/** What came of a line, in a word or two. */
export function outcomeWords({ result }: CheckedLine, language: Language): string {
  const t = translate(batchMessages, language)
  if (result.outcome === 'unreadable') return t(result.why)
  const said = t(outcomes[result.outcome])
  return result.repeats === undefined ? said : t('repeats', { said, line: result.repeats })
}

/** What the IIN rests on by which somebody was found; null where none was, and where that is not told. */
export function iinWords({ result }: CheckedLine, language: Language): string | null {
  if (result.outcome !== 'found' || !result.iinGround) return null
  return translate(iinMessages, language)(result.iinGround)
}

/** How many academic hours are proved; null when that is not told. */
export function provedWords(
  { hours }: Extract<CheckedLine['result'], { outcome: 'found' }>,
  language: Language,
): string | null {
  if (!hours) return null
  return tellProved({ provedHours: hours.proved, neededHours: hours.needed }, language)
}

/** How the training of somebody who was found stands: one state when all forms agree, else each with its forms. */
export function trainingWords({ result }: CheckedLine, language: Language): string[] {
  if (result.outcome !== 'found') return []
  const t = translate(batchMessages, language)
  const byState = new Map<TrainingWord, string[]>()
  for (const [form, state] of Object.entries(result.training)) {
    if (state) byState.set(state, [...(byState.get(state) ?? []), formTitle(form, language)])
  }
  const states = [...byState]
  const [only] = states
  const proved = provedWords(result, language)
  if (only && states.length === 1) {
    return [proved === null || only[0] !== 'in-progress' ? t(only[0]) : `${t(only[0])}: ${proved}`]
  }
  return states.map(([state, forms]) => t('formsOf', { state: t(state), forms: forms.join(', ') }))
}
