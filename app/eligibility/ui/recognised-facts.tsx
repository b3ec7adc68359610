import { useMessages } from '../../platform/i18n/messages'
import type { RecognisedCertificate } from '../domain/recognised-certificate'
import { recordMessages } from '../words/record-messages'

/** The certificate of another organisation by which training was, or is to be, recognised: pairs of a list of facts. */
export function RecognisedFacts({ recognised }: { recognised: RecognisedCertificate }) {
  const t = useMessages(recordMessages)
  const { issuer, number, academicHours } = recognised
  return (
    <>
      <dt>{t('recognisedIssuer')}</dt>
      <dd>{issuer}</dd>
      <dt>{t('recognisedNumber')}</dt>
      <dd>{number}</dd>
      <dt>{t('recognisedHours')}</dt>
      <dd>{academicHours}</dd>
    </>
  )
}
