import { useMessages } from '../../platform/i18n/messages'
import { formatCertificateCode } from '../domain/certificate-code'
import { lifeMessages } from '../words/life-messages'

/** The certificates before and after this one, each a link to where `pathOf` says it is. */
export function Lineage({
  pathOf,
  replaces,
  replacedBy,
}: {
  pathOf: (code: string) => string
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
        <a className="certificate-code" href={pathOf(code)}>
          {formatCertificateCode(code)}
        </a>
      </p>
    ) : null,
  )
}
