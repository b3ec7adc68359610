import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { usePageContext } from '../../platform/http/page-context'
import { useMessages } from '../../platform/i18n/messages'
import { sizes, spacings, type ReadingStyle } from '../../design/frame/reading-style'
import { readerMessages } from '../words/reader-messages'

/** How large the letters of lessons are and how far their lines are apart: kept in this browser, for all lessons. */
export function ReadingStyleForm({ chosen }: { chosen: ReadingStyle }) {
  const t = useMessages(readerMessages)
  const { path } = usePageContext()
  const button = <Name extends keyof ReadingStyle>(
    name: Name,
    value: ReadingStyle[Name],
    words: string,
  ) => (
    <button key={value} name={name} value={value} aria-pressed={chosen[name] === value}>
      {words}
    </button>
  )
  return (
    <Form
      action={pathTo('/reading-style')}
      className="reading-style"
      data-reading-style=""
      aria-label={t('style')}
    >
      <input type="hidden" name="next" value={path} />
      <span role="group" aria-labelledby="reading-size">
        <b id="reading-size">{t('size')}</b>
        {sizes.map((size) => button('size', size, t(`size_${size}`)))}
      </span>
      <span role="group" aria-labelledby="reading-lines">
        <b id="reading-lines">{t('lines')}</b>
        {spacings.map((lines) => button('lines', lines, t(`lines_${lines}`)))}
      </span>
    </Form>
  )
}
