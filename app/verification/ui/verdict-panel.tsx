import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { PublicVerdict } from '../domain/public-verdict'
import { messages } from '../messages'
import { verdictMessages } from '../verdict-messages'

const signs = {
  valid: { kind: 'good', path: 'M9 17.5l5 5L24 11' },
  expired: { kind: 'care', path: 'M16 8v9l6 4' },
  replaced: { kind: 'care', path: 'M8 16h15M17 10l6 6-6 6' },
  suspended: { kind: 'bad', path: 'M12.5 10v12M19.5 10v12' },
  'not-yet-valid': { kind: 'care', path: 'M16 8v9l6 4' },
  revoked: { kind: 'bad', path: 'M10 10l12 12M22 10L10 22' },
  altered: { kind: 'bad', path: 'M16 8v10M16 23v.5' },
  'unknown-issuer': { kind: 'bad', path: 'M16 8v10M16 23v.5' },
  'status-unknown': { kind: 'care', path: 'M11.5 12.5a4.5 4.5 0 1 1 6.5 4q-2 1-2 3M16 23.5v.5' },
  'not-found': { kind: 'bad', path: 'M11.5 12.5a4.5 4.5 0 1 1 6.5 4q-2 1-2 3M16 23.5v.5' },
  throttled: { kind: 'care', path: 'M16 8v9l6 4' },
} as const

/** The answer, so large that it cannot be missed; its sign and colour only repeat its words. */
export function VerdictPanel({ verdict, text }: { verdict: keyof typeof signs; text?: string }) {
  const t = useMessages(verdictMessages)
  const patience = useMessages(messages)
  const { kind, path } = signs[verdict]
  return (
    <div className="verdict" data-kind={kind}>
      <svg
        viewBox="0 0 32 32"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        aria-hidden="true"
      >
        <circle cx="16" cy="16" r="14" />
        <path d={path} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <div className="stack">
        <h1>{verdict === 'throttled' ? patience(verdict) : t(verdict)}</h1>
        {text ? <p>{text}</p> : null}
      </div>
    </div>
  )
}

/** What a verdict on a certificate means for whoever holds the paper. */
export function useVerdictText(verdict: PublicVerdict): string {
  const t = useMessages(verdictMessages)
  const language = useLanguage()
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
      return t('alteredText')
    case 'unknown-issuer':
      return t(verdict.doubt)
  }
}
