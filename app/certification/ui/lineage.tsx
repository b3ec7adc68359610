import { useMessages } from '../../platform/i18n/messages'
import { formatCertificateCode } from '../domain/certificate-code'
import { lifeMessages } from '../life-messages'

/** The certificates before and after this one, each a link below `folder`. */
export function Lineage({
  folder,
  replaces,
  replacedBy,
}: {
  folder: '/certificates' | '/admin/certificates'
  replaces: string | null
  replacedBy: string | null
}) {
  const t = useMessages(lifeMessages)
  const lines = [
    { said: t('replaces'), code: replaces },
    { said: t('replacedBy'), code: replacedBy },
  ]
  return lines.map(({ said, code }) =>
    code ? (
      <p key={code}>
        {said}{' '}
        <a className="certificate-code" href={`${folder}/${code}`}>
          {formatCertificateCode(code)}
        </a>
      </p>
    ) : null,
  )
}
