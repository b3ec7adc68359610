import { useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { finishAttempt } from '../../journeys/finish-attempt.server'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { isOver, timeLeft } from '../domain/attempt-time'
import { findAttempt } from '../find-attempt.server'
import { messages } from '../words/messages'
import { AttemptTime } from '../ui/attempt-time'
import { AnswerSaveState } from '../ui/answer-save-state'
import { TimeOver } from '../ui/time-over'

export const handle = {
  access: 'programme:learn',
  form: 'own',
  sheet: 'test',
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { attemptId = '' } = params
  const attempt = await findAttempt(context.database.read, { personId, attemptId })
  if (!attempt) throw new Response(null, { status: 404 })
  if (attempt.submittedAt) throw redirect(pathTo('/attempts/:attemptId/result', { attemptId }), 303)
  const t = translate(messages, context.language)
  const over = isOver(attempt, context.now)
  return {
    title: over ? t('timeOver') : t('review'),
    attemptId,
    answered: attempt.answered,
    time: timeLeft(attempt, context.now),
    over,
  }
}

/** Hands the attempt in. Whoever hands in twice comes to the same result. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { attemptId = '' } = params
  const outcome = await finishAttempt(context, { personId, attemptId })
  if (outcome.kind === 'refused' && outcome.why === 'no-such-attempt') {
    throw new Response(null, { status: 404 })
  }
  return redirect(pathTo('/attempts/:attemptId/result', { attemptId }), 303)
}

export default function AttemptPage() {
  const { attemptId, answered, time, over } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  if (over && time) return <TimeOver endsAt={time.endsAt} answered={answered} />
  const total = answered.length
  const open = answered.flatMap((done, index) => (done ? [] : [index + 1]))
  const [firstOpen] = open
  return (
    <div className="stack stack-wide narrow">
      <h1>{t('review')}</h1>
      <p className="lead">
        {firstOpen
          ? t('reviewSome', { answered: total - open.length, total })
          : t('reviewAll', { total })}{' '}
        {t('reviewChange')}
      </p>
      <AttemptTime time={time} />
      <Answers attemptId={attemptId} answered={answered} />
      <AnswerSaveState />
      <div className="row">
        {firstOpen ? (
          <ButtonLink
            href={pathTo('/attempts/:attemptId/questions/:position', {
              attemptId,
              position: firstOpen,
            })}
          >
            {t('toUnanswered')}
          </ButtonLink>
        ) : null}
        <Form data-hand-in="" data-show-next="">
          <Button look={firstOpen ? 'quiet' : 'main'}>
            {firstOpen ? t('handInAnyway', { count: open.length }) : t('handIn')}
          </Button>
        </Form>
      </div>
    </div>
  )
}

function Answers({ attemptId, answered }: { attemptId: string; answered: boolean[] }) {
  const t = useMessages(messages)
  return (
    <ol className="plain-list attempt-review">
      {answered.map((done, index) => {
        const position = index + 1
        return (
          <li key={position} data-answered={done}>
            <a href={pathTo('/attempts/:attemptId/questions/:position', { attemptId, position })}>
              {t('question', { position, total: answered.length })}
            </a>
            <span>{t(done ? 'answeredState' : 'unansweredState')}</span>
          </li>
        )
      })}
    </ol>
  )
}
