import { CardTable, plainColumns } from '../../design/controls/card-table'
import { useMessages } from '../../platform/i18n/messages'
import type { CertaintySummary } from '../domain/certainty'
import { messages } from '../words/messages'
import { certaintyWords } from './certainty-fields'

/** How sure the learner was, beside how it was, from the surest; and the mark that it comes to. */
export function CertaintyResult({
  summary: { levels, marks, most },
}: {
  summary: CertaintySummary
}) {
  const t = useMessages(messages)
  const rows = levels.toReversed().map(({ certainty, right, wrong }) => ({
    key: certainty,
    cells: [{ content: t(certaintyWords[certainty]) }, { content: right }, { content: wrong }],
  }))
  return (
    <section className="stack" aria-labelledby="certainty">
      <h2 id="certainty">{t('sureTitle')}</h2>
      <p>{t('sureLead')}</p>
      <CardTable
        label={t('sureTitle')}
        columns={plainColumns([t('sureLevel'), t('sureRight'), t('sureWrong')])}
        rows={rows}
        hasRowHeadings
      />
      <p className="small soft">
        {t('sureMarks', { marks, most })} {t('sureMarksHow')}
      </p>
    </section>
  )
}
