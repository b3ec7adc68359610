import { formatDate } from '../../platform/i18n/format'
import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import type { PublicVerdict } from '../domain/public-verdict'
import { presentedMessages } from '../words/presented-messages'
import { verdictMessages } from '../words/verdict-messages'

/**
 * What a verdict means for whoever holds the paper.
 *
 * @param presented whether it is about something that was shown, not about a number.
 */
export function verdictText(
  verdict: PublicVerdict<string | null>,
  language: Language,
  presented: boolean,
): string {
  const t = translate(verdictMessages, language)
  switch (verdict.verdict) {
    case 'valid':
      return t('validText')
    case 'not-yet-valid':
      return t('notYetValidText', { date: formatDate(verdict.awardedAt, language) })
    case 'expired':
      return t('expiredText', { date: formatDate(verdict.expiresAt ?? '', language) })
    case 'suspended':
      return t('suspendedText')
    case 'revoked':
      return t('revokedText', { date: formatDate(verdict.revokedAt ?? '', language) })
    case 'replaced':
      return t('replacedText')
    case 'status-unknown':
      return t('statusUnknownText')
    case 'altered':
      return presented
        ? translate(presentedMessages, language)('alteredPresented')
        : t('alteredText')
    case 'unknown-issuer':
      return t(verdict.doubt)
    case 'foreign-form':
      return t('foreignFormText')
    case 'check-failed':
      return t('checkFailedText')
  }
}
