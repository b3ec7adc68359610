import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { factorMessages } from '../words/factor-messages'

/** On the account page: whether there is a second factor, and the way to its page. */
export function FactorLink({ isSetUp }: { isSetUp: boolean }) {
  const t = useMessages(factorMessages)
  return (
    <section className="stack" aria-labelledby="factor">
      <h2 id="factor">{t('factorTitle')}</h2>
      <p>{t(isSetUp ? 'accountSet' : 'accountNone')}</p>
      <p>
        <a href={pathTo('/account/second-factor')}>{t('accountLink')}</a>
      </p>
    </section>
  )
}
