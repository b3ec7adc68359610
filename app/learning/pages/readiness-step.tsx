import { useLoaderData } from '@remix-run/react'
import { redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findReadiness } from '../find-readiness.server'
import { readinessMessages } from '../words/readiness-messages'
import { ReadinessStepView } from '../ui/readiness-step'

export const handle = { access: 'signed-in' } satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, secrets, language } = context
  const kept = await findReadiness(database.read, secrets, personId)
  if (!kept?.step) throw redirect(pathTo('/readiness'), 303)
  // Others may see the title of the browser window: it does not say which step was chosen.
  return { title: translate(readinessMessages, language)('title'), step: kept.step }
}

export default function ReadinessStepPage() {
  const t = useMessages(readinessMessages)
  const { step } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide narrow">
      <ReadinessStepView step={step} isKept />
      <p className="row">
        <a href={pathTo('/readiness/weigh')}>{t('otherStep')}</a>
        <a href={pathTo('/readiness')}>{t('again')}</a>
      </p>
    </div>
  )
}
