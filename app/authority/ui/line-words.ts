import { maskIin } from '../../accounts/domain/iin'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import { batchMessages, type BatchMessageKey } from '../batch-messages'
import type { CheckedLine } from '../domain/line-result'
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
  return t(result.outcome === 'unreadable' ? result.why : outcomes[result.outcome])
}

/** How the training of somebody who was found stands: one state when all forms agree, else each with its forms. */
export function trainingWords({ result }: CheckedLine, language: Language): string[] {
  if (result.outcome !== 'found') return []
  const t = translate(batchMessages, language)
  const byState = new Map<BatchMessageKey, string[]>()
  for (const [form, state] of Object.entries(result.training)) {
    if (state) byState.set(state, [...(byState.get(state) ?? []), formTitle(form, language)])
  }
  const states = [...byState]
  const [only] = states
  if (only && states.length === 1) return [t(only[0])]
  return states.map(([state, forms]) => t('formsOf', { state: t(state), forms: forms.join(', ') }))
}
