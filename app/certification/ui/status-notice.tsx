import { Notice } from '../../design/controls/notice'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { formatCertificateCode } from '../domain/certificate-code'
import { messages } from '../messages'

/** A certificate as its loader sends it: instants have become text. */
type Shown = {
  code: string
  status: 'standing' | 'expired' | 'replaced' | 'revoked' | 'altered'
  statement?: { expiresAt: string | null; issuer: { name: Record<'kk' | 'ru' | 'en', string> } }
  revoked?: { at: Date | string; reason: string | null } | null
  replacedBy?: string | null
}

/** Explains to the holder why a certificate no longer stands; nothing while it does. */
export function StatusNotice({ certificate }: { certificate: Shown }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { code, status, statement, revoked, replacedBy } = certificate
  switch (status) {
    case 'standing':
      return null
    case 'expired': {
      const date = formatDate(statement?.expiresAt ?? '', language)
      return <Notice kind="care">{t('expiredText', { date })}</Notice>
    }
    case 'replaced':
      return (
        <Notice>
          {t('replacedText')} <a href={`/certificates/${replacedBy}`}>{t('toReplacement')}</a>
        </Notice>
      )
    case 'revoked': {
      const date = formatDate(revoked?.at ?? '', language)
      return (
        <Notice kind="bad">
          <p>{t('revokedText', { date, reason: revoked?.reason ?? '' })}</p>
          <p>{t('revokedHelp', { issuer: statement?.issuer.name[language] ?? '' })}</p>
        </Notice>
      )
    }
    case 'altered':
      return <Notice kind="bad">{t('alteredText', { code: formatCertificateCode(code) })}</Notice>
  }
}
