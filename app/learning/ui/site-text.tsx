import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { Block } from '../domain/block'
import { siteMessages } from '../words/site-messages'
import { LessonBlocks } from './lesson-blocks'

/** The privacy notice or the terms: which version, since when, and whether it is still a sample. */
export function SiteText({
  shown,
}: {
  shown: {
    title: string
    text: { summary: string; blocks: Block[] } | null
    number: number
    publishedAt: Date | string | null
    isSample: boolean
  }
}) {
  const t = useMessages(siteMessages)
  const language = useLanguage()
  const { title, text, number, publishedAt, isSample } = shown
  return (
    <article className="stack narrow">
      <h1>{title}</h1>
      {text ? (
        <>
          {isSample ? <Notice kind="care">{t('sampleText')}</Notice> : null}
          <p className="lead">{text.summary}</p>
          <LessonBlocks blocks={text.blocks} renderSelfCheck={() => null} />
          {publishedAt ? (
            <p className="soft small">
              {t('version', { number, date: formatDate(publishedAt, language) })}
            </p>
          ) : null}
        </>
      ) : (
        <p className="lead">{t('notWritten')}</p>
      )}
      <p>
        <a href={pathTo('/contact')}>{t('toContact')}</a>
      </p>
    </article>
  )
}
