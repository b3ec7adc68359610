import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { ReadingStyle } from '../../design/frame/reading-style'
import { glossaryMessages } from '../words/glossary-messages'
import { remarkMessages } from '../words/remark-messages'
import { readerMessages } from '../words/reader-messages'
import { ReadingStyleForm } from './reading-style-form'
import { ModuleNav, type Sibling } from './module-nav'

type LessonSideProps = {
  /** The list of the lesson's sections, as HTML; empty for a lesson without any. */
  contents: string
  readingStyle: ReadingStyle
  module: string
  overview: string
  /** The page on which its reader tells what is unclear or wrong. */
  remarkAt: string
  siblings: Sibling[]
}

/**
 * What stands beside a lesson: its contents, how large its letters are, and the lessons of its module. On a narrow screen it
 * is folded away above the text: the `details` before it opens and shuts it by a rule of the style sheet, so that it stands
 * here once.
 */
export function LessonSide({ contents, readingStyle, remarkAt, ...ofModule }: LessonSideProps) {
  const t = useMessages(readerMessages)
  const tRemark = useMessages(remarkMessages)
  const tGlossary = useMessages(glossaryMessages)
  return (
    <aside className="lesson-side">
      <details className="lesson-fold details-plain">
        <summary>{t('fold')}</summary>
      </details>
      <div className="lesson-beside">
        {contents ? <div dangerouslySetInnerHTML={{ __html: contents }} /> : null}
        <a href={pathTo('/glossary')}>{tGlossary('open')}</a>
        <a href={remarkAt} data-remark="">
          {tRemark('open')}
        </a>
        <ReadingStyleForm chosen={readingStyle} />
        <ModuleNav {...ofModule} />
      </div>
    </aside>
  )
}
