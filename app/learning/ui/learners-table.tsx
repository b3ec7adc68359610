import { CardTable, plainColumns } from '../../design/controls/card-table'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { trainerMessages } from '../words/trainer-messages'

type ListedLearner = {
  path: string
  /** Null when the person is no longer known. */
  name: string | null
  lessonsDone: number
  lessonsInAll: number
  /** Credited, of those that the programme gives. */
  hours: number
  plannedHours: number
  enrolledAt: Date
  lastAt: Date | null
}

/** Learners of a programme and how far each has come. */
export function LearnersTable({ learners }: { learners: ListedLearner[] }) {
  const t = useMessages(trainerMessages)
  const language = useLanguage()
  const rows = learners.map((learner) => ({
    key: learner.path,
    cells: [
      <a key="name" href={learner.path}>
        {learner.name ?? t('unknown')}
      </a>,
      t('doneOf', { done: learner.lessonsDone, total: learner.lessonsInAll }),
      t('doneOf', { done: learner.hours, total: learner.plannedHours }),
      learner.lastAt ? formatDate(learner.lastAt, language) : t('never'),
      formatDate(learner.enrolledAt, language),
    ].map((content) => ({ content })),
  }))
  return (
    <CardTable
      className="learners"
      label={t('title')}
      columns={plainColumns([t('learner'), t('lessons'), t('hours'), t('last'), t('begun')])}
      rows={rows}
      hasRowHeadings
    />
  )
}
