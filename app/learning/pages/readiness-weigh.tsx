import { useLoaderData } from '@remix-run/react'
import { redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findReadiness } from '../find-readiness.server'
import { readinessMessages } from '../words/readiness-messages'
import { WeighedAnswersView } from '../ui/weighed-answers'

export const handle = { access: 'signed-in' } satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, secrets, language } = context
  const kept = await findReadiness(database.read, secrets, personId)
  if (!kept) throw redirect(pathTo('/readiness'), 303)
  return {
    title: translate(readinessMessages, language)('weighTitle'),
    answers: kept.answers,
  }
}

export default function ReadinessWeigh() {
  const t = useMessages(readinessMessages)
  const { answers } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide narrow">
      <WeighedAnswersView answers={answers} isCarried={false} />
      <p>
        <a href={pathTo('/readiness')}>{t('backToQuestions')}</a>
      </p>
    </div>
  )
}
