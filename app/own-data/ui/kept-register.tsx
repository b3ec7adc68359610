import { useMessages } from '../../platform/i18n/messages'
import type { OwnRegisterName, SeenBy } from '../domain/own-registers'
import type { HowLong } from '../how-long'
import { ownMessages } from '../words/own-messages'

/** One kind of data that is kept about the reader: what it is and what for, how long, and who sees it. */
export function KeptRegister({
  register: { name, seenBy, howLong },
}: {
  register: { name: OwnRegisterName; seenBy: SeenBy; howLong: HowLong }
}) {
  const t = useMessages(ownMessages)
  return (
    <section className="card stack" aria-labelledby={`kept-${name}`}>
      <h3 id={`kept-${name}`}>{t(`${name}-title`)}</h3>
      <p>{t(`${name}-text`)}</p>
      <dl className="facts">
        <dt>{t('howLong')}</dt>
        <dd>
          {howLong.kind === 'time'
            ? t('kept-time', { days: howLong.days })
            : t(`kept-${howLong.kind}`)}
        </dd>
        <dt>{t('whoSees')}</dt>
        <dd>{t(`who-${seenBy}`)}</dd>
      </dl>
    </section>
  )
}
