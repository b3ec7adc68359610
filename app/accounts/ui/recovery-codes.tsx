import { ButtonLink } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { factorMessages } from '../words/factor-messages'

/** Recovery codes on the one page that ever shows them; on paper it says what they are for. */
export function RecoveryCodes({
  fresh,
  renewed,
  email,
  site,
  next,
}: {
  fresh: string[]
  renewed: boolean
  email: string
  site: string
  next: string
}) {
  const t = useMessages(factorMessages)
  return (
    <div className="stack narrow">
      <h1>{t('codesTitle')}</h1>
      <Notice kind="good">{t(renewed ? 'codesRenewed' : 'codesReady')}</Notice>
      <p className="lead">{t('codesLead')}</p>
      <ol className="recovery-codes card">
        {fresh.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="soft">{t('codesFor', { email, site })}</p>
      <p>
        <ButtonLink href={next || pathTo('/account')}>{t('codesKept')}</ButtonLink>
      </p>
    </div>
  )
}
