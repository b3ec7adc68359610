import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findEnrolment } from '../find-enrolment.server'
import { entryMessages } from '../words/entry-messages'
import { messages } from '../words/messages'
import { NextStepCard } from '../ui/next-step-card'
import { ProgrammeMap } from '../ui/programme-map'
import { ProgressBar } from '../ui/progress-bar'
import { showEnrolment } from './show-enrolment.server'

export const handle = { access: 'programme:learn' } satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const asked = { enrolmentId: params.enrolmentId ?? '', personId: visitor.id }
  const enrolment = await findEnrolment(context.database.read, asked)
  if (!enrolment) throw new Response(null, { status: 404 })
  const { id: enrolmentId } = enrolment
  return { enrolmentId, ...(await showEnrolment(context, enrolment)) }
}

export default function Enrolment() {
  const t = useMessages(messages)
  const tEntry = useMessages(entryMessages)
  const { enrolmentId, title, number, done, total, next, map } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{title}</h1>
        <ProgressBar done={done} total={total} label={t('lessonsDone', { done, total })} />
      </header>
      <NextStepCard step={next} />
      <section className="stack" aria-labelledby="path">
        <h2 id="path">{t('path')}</h2>
        <p className="soft">{t('pathOrder')}</p>
        <ProgrammeMap {...map} />
        <p className="soft small">{t('versionKept', { number })}</p>
      </section>
      <p>
        <a href={pathTo('/learn/:enrolmentId/notes', { enrolmentId })}>{tEntry('notesLink')}</a>
        <br />
        <span className="soft small">{tEntry('notesHint')}</span>
      </p>
    </div>
  )
}
