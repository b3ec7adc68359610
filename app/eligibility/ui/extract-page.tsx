import { ButtonLink } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { useMessages } from '../../platform/i18n/messages'
import type { ExtractStatement } from '../domain/extract-statement'
import { extractMessages } from '../words/extract-messages'
import { ExtractSheet } from './extract-sheet'

type ExtractPageProps = {
  /** Null of an extract that may not be relied on: nothing of it is shown. */
  statement: ExtractStatement | null
  /** Where the signed file is. */
  file: string
  back: { href: string; label: string }
}

/** One extract, to be read, printed and downloaded; what is only for the screen is not printed. */
export function ExtractPage({ statement, file, back }: ExtractPageProps) {
  const t = useMessages(extractMessages)
  return (
    <div className="stack stack-wide">
      <h1>{t('title')}</h1>
      {statement ? (
        <>
          <p className="soft screen-only">{t('toPrint')}</p>
          <ExtractSheet statement={statement} />
          <p className="screen-only">
            <ButtonLink look="quiet" href={file}>
              {t('json')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <Notice kind="bad">{t('doubted')}</Notice>
      )}
      <p className="screen-only">
        <a href={back.href}>{back.label}</a>
      </p>
    </div>
  )
}
