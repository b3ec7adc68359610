import { tellProved } from '../../certification/credential/tell-proved'
import { answerForm, type FormAnswer } from '../../eligibility/domain/form-answer'
import type { FormRecord, RecordItem } from '../../eligibility/domain/record'
import type { RequirementKind } from '../../eligibility/domain/requirement-table'
import { formatDate } from '../../platform/i18n/format'
import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import { answerMessages } from '../words/answer-messages'

/**
 * What a record says of one form, in one sentence: how many requirements are done, what is missing and why,
 * and what does not apply: that is neither.
 */
export function tellAnswer({ items }: Pick<FormRecord, 'items'>, language: Language): string {
  const t = translate(answerMessages, language)
  const { exempt, ...answer } = answerForm(items)
  if (exempt.length === 0) return tellAsked(answer, language)
  const titles = exempt.map(({ title }) => title[language]).join('; ')
  const asked = answer.total === 0 ? '' : `${tellAsked(answer, language)} `
  return asked + t('exempt', { titles })
}

/** Of what is asked, how much is done and what is missing. */
function tellAsked({ done, total, open }: Omit<FormAnswer, 'exempt'>, language: Language): string {
  const t = translate(answerMessages, language)
  if (total === 0) return t('nothing')
  if (open.length === 0) return t('allDone', { total })
  const missing = open.map((item) =>
    t('missing', { title: item.title[language], why: tellWhy(item, language) }),
  )
  return t('someDone', { done, total, missing: missing.join('; ') })
}

const notMet: Record<RequirementKind, 'noCertificate' | 'unmarked'> = {
  training: 'noCertificate',
  checklist: 'unmarked',
}

/** Why a requirement is not done, in a few words. */
function tellWhy(item: RecordItem, language: Language): string {
  const t = translate(answerMessages, language)
  const { kind, state, restsOn, training, decision } = item
  const byDecision = restsOn === 'decision' && decision !== null
  switch (state) {
    case 'in-progress':
      return training ? tellProved(training, language) : t('noCertificate')
    case 'suspended':
      return t('suspended')
    case 'expired':
      return t(byDecision ? 'decisionExpired' : 'certificateExpired')
    case 'withdrawn':
      return t(byDecision ? 'takenBack' : 'revoked')
    case 'decided':
    case 'expiring':
      return decision ? t('refused', { date: formatDate(decision.at, language) }) : t('unmarked')
    case 'met':
    case 'missing':
      return t(notMet[kind])
  }
}
