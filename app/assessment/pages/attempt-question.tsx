import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { isOver, timeLeft } from '../domain/attempt-time'
import { findAttempt } from '../find-attempt.server'
import { keepSentAnswer } from '../keep-sent-answer.server'
import { typedAnswer } from '../domain/read-answer'
import { seenField, writeSeen } from '../domain/seen-answer'
import { messages } from '../words/messages'
import { presentAttemptQuestion } from '../present-attempt-question.server'
import { AttemptTime } from '../ui/attempt-time'
import { AttemptSteps } from '../ui/attempt-steps'
import { letStandField, OtherAnswer } from '../ui/other-answer'
import { QuestionFields } from '../ui/question-fields'
import { AnswerSaveState } from '../ui/answer-save-state'

export const handle = {
  access: 'programme:learn',
  form: 'own',
  sheet: 'test',
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { attemptId = '' } = params
  const position = Number(params.position)
  const { language, now } = context
  const db = context.database.read
  const attempt = await findAttempt(db, { personId, attemptId })
  const asked = attempt && { personId, attemptId, position, language }
  const question = asked && (await presentAttemptQuestion(db, asked))
  if (!question) throw new Response(null, { status: 404 })
  if (attempt.submittedAt) throw redirect(pathTo('/attempts/:attemptId/result', { attemptId }), 303)
  if (isOver(attempt, now)) throw redirect(pathTo('/attempts/:attemptId', { attemptId }), 303)
  const time = timeLeft(attempt, now)
  const total = attempt.answered.length
  const title = translate(messages, language)('question', { position, total })
  return { title, attemptId, position, time, answered: attempt.answered, ...question }
}

/**
 * Saves the answer and goes on to the next question, or to the review after the last one. Where another answer was
 * given since the page was made, both are shown, and whoever is asked chooses.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { attemptId = '' } = params
  const position = Number(params.position)
  const values = new URLSearchParams(await request.text())
  const { database, now } = context
  if (values.has(letStandField)) {
    return redirect(
      pathTo('/attempts/:attemptId/questions/:position', { attemptId, position }),
      303,
    )
  }
  const sent = { personId, attemptId, position, values, now }
  const outcome = await keepSentAnswer(database, sent)
  if (outcome.kind === 'saved') {
    const attempt = await findAttempt(database.read, { personId, attemptId })
    const isLast = position === attempt?.answered.length
    const next = isLast
      ? pathTo('/attempts/:attemptId', { attemptId })
      : pathTo('/attempts/:attemptId/questions/:position', { attemptId, position: position + 1 })
    return redirect(next, 303)
  }
  switch (outcome.why) {
    case 'no-such-question':
      throw new Response(null, { status: 404 })
    case 'already-submitted':
      return redirect(pathTo('/attempts/:attemptId/result', { attemptId }), 303)
    case 'time-over':
      return redirect(pathTo('/attempts/:attemptId', { attemptId }), 303)
    case 'not-an-answer':
      return data({ problem: outcome.why, typed: typedAnswer(values) }, { status: 422 })
    case 'another-stands':
      return data(
        { given: outcome.given, certainty: outcome.certainty, stands: outcome.stands },
        { status: 409 },
      )
  }
}

export default function AttemptQuestionPage() {
  const { attemptId, position, time, answered, presented, given, certainty } =
    useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const unread = refused && 'problem' in refused ? refused : null
  const other = refused && 'stands' in refused ? refused : null
  const t = useMessages(messages)
  const total = answered.length
  return (
    <div className="stack stack-wide narrow">
      <h1 className="attempt-title">{t('question', { position, total })}</h1>
      <AttemptTime time={time} />
      <Form
        className="stack"
        data-autosave={pathTo('/attempts/:attemptId/answers/:position', { attemptId, position })}
        data-show-next=""
      >
        {other ? (
          <OtherAnswer presented={presented} stands={other.stands} />
        ) : (
          <input type="hidden" name={seenField} value={writeSeen(given)} />
        )}
        <QuestionFields
          id="question"
          presented={presented}
          given={other?.given ?? given}
          certainty={other ? other.certainty : certainty}
          problem={unread?.problem}
          typed={unread?.typed}
        />
        <AnswerSaveState />
        <div className="row">
          {other ? null : <Button>{t(position < total ? 'saveAndNext' : 'saveAndReview')}</Button>}
          {position > 1 ? (
            <a
              href={pathTo('/attempts/:attemptId/questions/:position', {
                attemptId,
                position: position - 1,
              })}
            >
              {t('previous')}
            </a>
          ) : null}
          <a href={pathTo('/attempts/:attemptId', { attemptId })}>{t('toReview')}</a>
        </div>
      </Form>
      <AttemptSteps attemptId={attemptId} answered={answered} current={position} />
    </div>
  )
}
