import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { trainerMessages } from '../trainer-messages'

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
  return (
    <div className="table-scroll" role="region" aria-label={t('title')} tabIndex={0}>
      <table className="table learners">
        <thead>
          <tr>
            <th scope="col">{t('learner')}</th>
            <th scope="col">{t('lessons')}</th>
            <th scope="col">{t('hours')}</th>
            <th scope="col">{t('last')}</th>
            <th scope="col">{t('begun')}</th>
          </tr>
        </thead>
        <tbody>
          {learners.map((learner) => (
            <tr key={learner.path}>
              <th scope="row">
                <a href={learner.path}>{learner.name ?? t('unknown')}</a>
              </th>
              <td>{t('doneOf', { done: learner.lessonsDone, total: learner.lessonsInAll })}</td>
              <td>{t('doneOf', { done: learner.hours, total: learner.plannedHours })}</td>
              <td>{learner.lastAt ? formatDate(learner.lastAt, language) : t('never')}</td>
              <td>{formatDate(learner.enrolledAt, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
