import { useMessages } from '../../platform/i18n/messages'
import type { WrittenText } from '../domain/refused-sender'
import { refusedSenderMessages } from '../words/refused-sender-messages'

/** What somebody wrote into a form that was not taken, to be copied. */
export function WrittenTexts({ written }: { written: WrittenText[] }) {
  const t = useMessages(refusedSenderMessages)
  if (written.length === 0) return null
  return (
    <section className="stack" aria-labelledby="written">
      <h2 id="written">{t('written')}</h2>
      <p className="soft">{t('writtenHint')}</p>
      <dl className="facts">
        {written.map(({ field, text }, index) => (
          <div key={index} className="written-text">
            {field ? <dt>{t(field)}</dt> : null}
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
