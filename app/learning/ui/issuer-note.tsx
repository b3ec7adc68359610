import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

type IssuerNoteProps = {
  issuer: {
    name: string
    city: string
    licence: string | null
    signatory: { name: string; position: string } | null
  }
  validMonths: number | null
}

/** Who issues a programme's certificate, for how long it is valid, and what it does not decide. */
export function IssuerNote({ issuer, validMonths }: IssuerNoteProps) {
  const t = useMessages(messages)
  return (
    <>
      <address className="issuer">
        <strong>{issuer.name}</strong>
        <span>{issuer.city}</span>
        {issuer.licence ? <span>{t('licence', { licence: issuer.licence })}</span> : null}
        {issuer.signatory ? <span>{t('signatory', issuer.signatory)}</span> : null}
      </address>
      <p>
        {validMonths === null ? t('noExpiry') : t('validMonths', { count: validMonths })}{' '}
        {t('decide')}
      </p>
    </>
  )
}
