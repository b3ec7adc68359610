import { Notice } from '../../design/controls/notice'
import { ContactLine } from '../../design/frame/contact-line'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import type { Multilingual } from '../../platform/i18n/language'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { formatCertificateCode } from '../domain/certificate-code'
import { describeReason } from '../domain/change-reasons'
import type { CertificateStatus } from '../domain/certificate-status'
import { messages } from '../words/messages'

/** An act as its loader sends it: instants have become text. */
type Act = { at: Date | string; reason: string | null }

type Shown = {
  code: string
  status: CertificateStatus | 'altered'
  statement?: { expiresAt: string | null; issuer: { name: Multilingual } }
  revoked?: Act | null
  suspended?: Act | null
  replacedBy?: string | null
  isKeyDistrusted?: boolean
}

/** Explains to the holder why a certificate no longer stands; nothing while it does. */
export function StatusNotice({ certificate }: { certificate: Shown }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { code, status, statement, revoked, suspended, replacedBy } = certificate
  const help = t('revokedHelp', { issuer: statement?.issuer.name[language] ?? '' })
  const told = (act: Act | null | undefined) => ({
    date: formatDate(act?.at ?? '', language),
    reason: describeReason(act?.reason ?? '', language),
  })
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
          {t('replacedText')}{' '}
          {replacedBy ? (
            <a href={pathTo('/certificates/:code', { code: replacedBy })}>{t('toReplacement')}</a>
          ) : null}
        </Notice>
      )
    case 'suspended':
      return (
        <Notice kind="care">
          <p>{t('suspendedText', told(suspended))}</p>
          <p>{help}</p>
          <ContactLine />
        </Notice>
      )
    case 'revoked':
      return (
        <Notice kind="bad">
          <p>{t('revokedText', told(revoked))}</p>
          <p>{help}</p>
          <ContactLine />
        </Notice>
      )
    case 'altered':
      if (certificate.isKeyDistrusted) {
        return (
          <Notice kind="care">
            <p>{t(replacedBy ? 'distrustedReplaced' : 'distrustedText')}</p>
            {replacedBy ? (
              <p>
                <a href={pathTo('/certificates/:code', { code: replacedBy })}>
                  {t('toReplacement')}
                </a>
              </p>
            ) : null}
          </Notice>
        )
      }
      return (
        <Notice kind="bad">
          {t('alteredText', { code: formatCertificateCode(code) })}
          <ContactLine />
        </Notice>
      )
  }
}
