import { formatDate, formatMoment } from '../../platform/i18n/format'
import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import type { ShownVerdict } from '../domain/shown-verdict'
import type { News } from '../presented/show-local'
import type { Tone } from '../verdict-signs'
import { presentedMessages } from '../words/presented-messages'
import { verdictMessages } from '../words/verdict-messages'
import { tellAge } from './tell-age'

type Said = {
  title: string
  text: string
  /** Only where it differs from the usual tone of the kind. */
  tone?: Tone
}

/**
 * What a verdict means for whoever holds the paper.
 *
 * @param presented whether it is about something that was shown, not about a number.
 * @param news the information that it rests on; null where the register itself was asked.
 */
export function sayVerdict(
  verdict: ShownVerdict,
  language: Language,
  { presented, news }: { presented: boolean; news: News | null },
): Said {
  const t = translate(verdictMessages, language)
  const byNews = news && sayByNews(verdict, news, language)
  return { title: t(verdict.kind), text: sayText(verdict, language, presented), ...byNews }
}

/** Where "valid" rests on information of a day ago or older, its colour and its words say so. */
function sayByNews(
  { kind }: ShownVerdict,
  { asOf, age }: News,
  language: Language,
): Partial<Said> | null {
  const t = translate(presentedMessages, language)
  const date = asOf === null ? '' : formatMoment(asOf, language)
  if (kind === 'valid' && age.kind === 'stale') {
    const text = t('validStale', { age: tellAge(age.ms, language) })
    return { title: t('validAsOf', { date }), text, tone: 'care' }
  }
  if (kind === 'valid') return { text: t('validHere') }
  if (kind === 'status-unknown' && age.kind === 'outdated') {
    return { text: t('knownOutdated', { age: tellAge(age.ms, language) }) }
  }
  if (kind === 'status-unknown' && age.kind === 'ahead') return { text: t('clockBehind', { date }) }
  return null
}

function sayText(verdict: ShownVerdict, language: Language, presented: boolean): string {
  const t = translate(verdictMessages, language)
  const { kind, doubt, facts } = verdict
  const date = (at: string | null | undefined) => (at ? formatDate(at, language) : '')
  switch (kind) {
    case 'valid':
      return t('validText')
    case 'not-yet-valid':
      return t('notYetValidText', { date: date(facts?.awardedAt) })
    case 'expired':
      return t('expiredText', { date: date(facts?.expiresAt) })
    case 'suspended':
      return t('suspendedText')
    case 'revoked':
      return facts?.revokedAt
        ? t('revokedText', { date: date(facts.revokedAt) })
        : t('revokedUndated')
    case 'replaced':
      return t('replacedText')
    case 'status-unknown':
      return t('statusUnknownText')
    case 'altered':
      return presented
        ? translate(presentedMessages, language)('alteredPresented')
        : t('alteredText')
    case 'unknown-issuer':
      return t(doubt ?? 'unknown-key')
    case 'foreign-form':
      return t('foreignFormText')
    case 'check-failed':
      return t('checkFailedText')
  }
}
