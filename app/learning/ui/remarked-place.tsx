import { Badge } from '../../design/controls/badge'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { TextAreaField } from '../../design/controls/text-area-field'
import type { Refusal } from '../../design/controls/use-faults'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { remarkKinds, type RemarkedPlace } from '../domain/remark'
import { remarkMessages } from '../words/remark-messages'

type RemarkedPlaceCardProps = RemarkedPlace & {
  lessonTitle: string
  /** The page of who wants to be answered, by enrolment. */
  learnerPath: (enrolmentId: string) => string
  refused: Refusal | undefined
}

/** All remarks on one place of a lesson, and the form that answers those that are open. */
export function RemarkedPlaceCard({
  lessonTitle,
  learnerPath,
  refused,
  ...of
}: RemarkedPlaceCardProps) {
  const t = useMessages(remarkMessages)
  const language = useLanguage()
  const newest = of.remarks[0]
  const answer = newest?.answer
  return (
    <li className="card stack">
      <h2>{lessonTitle}</h2>
      <p className="row">
        {remarkKinds
          .filter((kind) => of.counts[kind] > 0)
          .map((kind) => (
            <Badge key={kind}>
              {t('count', { kind: t(`kind-${kind}`), count: of.counts[kind] })}
            </Badge>
          ))}
      </p>
      <blockquote lang={of.language}>{of.quoted || t('beginning')}</blockquote>
      <ul className="stack">
        {of.remarks.map(({ id, kind, words, sentAt, enrolmentId }) => (
          <li key={id}>
            <span className="soft">
              {t('sentOn', { kind: t(`kind-${kind}`), date: formatDate(sentAt, language) })}
            </span>{' '}
            <span dir="auto">{words}</span>{' '}
            {enrolmentId ? <a href={learnerPath(enrolmentId)}>{t('wantsAnswer')}</a> : null}
          </li>
        ))}
      </ul>
      {answer ? (
        <p dir="auto">
          <strong>{t('answered')}</strong> {answer.words}
        </p>
      ) : (
        <Form className="stack" refused={refused} words={remarkMessages} aria-label={of.quoted}>
          <input type="hidden" name="about" value={of.place} />
          <input type="hidden" name="seen" value={newest?.id} />
          <TextAreaField name="words" label={t('resolve')} hint={t('resolveHint')} />
          <p>
            <Button look="quiet">{t('resolveSend')}</Button>
          </p>
        </Form>
      )}
    </li>
  )
}
