import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { Remark } from '../domain/remark'
import { remarkMessages } from '../words/remark-messages'

type OwnRemark = Pick<Remark, 'id' | 'quoted' | 'kind' | 'words' | 'sentAt' | 'answer' | 'language'>

/** What somebody noted of a lesson and wants answered, with the answers. */
export function OwnRemarks({ remarks }: { remarks: OwnRemark[] }) {
  const t = useMessages(remarkMessages)
  const language = useLanguage()
  if (remarks.length === 0) return null
  return (
    <section className="stack" aria-labelledby="own-remarks">
      <h2 id="own-remarks">{t('ownTitle')}</h2>
      <ul className="plain-list stack">
        {remarks.map((remark) => (
          <li key={remark.id} className="card stack">
            <p className="small soft">
              {t('sentOn', {
                kind: t(`kind-${remark.kind}`),
                date: formatDate(remark.sentAt, language),
              })}
            </p>
            <blockquote lang={remark.language}>{remark.quoted}</blockquote>
            {remark.words ? <p dir="auto">{remark.words}</p> : null}
            {remark.answer ? (
              <p dir="auto">
                <strong>{t('answered')}</strong> {remark.answer.words}
              </p>
            ) : (
              <p className="soft">{t('waits')}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
