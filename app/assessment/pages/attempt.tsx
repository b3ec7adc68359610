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
import { translate, useMessages } from '../../platform/i18n/messages'
import { findAttempt } from '../find-attempt.server'
import { messages } from '../messages'
import { SaveState } from '../ui/save-state'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, 'programme:learn')
  const { attemptId = '' } = params
  const attempt = await findAttempt(context.database.read, { personId, attemptId })
  if (!attempt) throw new Response(null, { status: 404 })
  if (attempt.submittedAt) throw redirect(`/attempts/${attemptId}/result`, 303)
  const title = translate(messages, context.language)('review')
  return { title, attemptId, answered: attempt.answered }
}

/** Hands the attempt in. Whoever hands in twice comes to the same result. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, 'programme:learn')
  const { attemptId = '' } = params
  const outcome = await finishAttempt(context, { personId, attemptId })
  if (outcome.kind === 'refused' && outcome.why === 'no-such-attempt') {
    throw new Response(null, { status: 404 })
  }
  return redirect(`/attempts/${attemptId}/result`, 303)
}

export default function AttemptPage() {
  const { attemptId, answered } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
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
      <Answers attemptId={attemptId} answered={answered} />
      <SaveState />
      <div className="row">
        {firstOpen ? (
          <ButtonLink href={`/attempts/${attemptId}/questions/${firstOpen}`}>
            {t('toUnanswered')}
          </ButtonLink>
        ) : null}
        <Form data-hand-in="">
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
            <a href={`/attempts/${attemptId}/questions/${position}`}>
              {t('question', { position, total: answered.length })}
            </a>
            <span>{t(done ? 'answeredState' : 'unansweredState')}</span>
          </li>
        )
      })}
    </ol>
  )
}
