import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { closedBy } from '../domain/retirement'
import { findEnrolment } from '../find-enrolment.server'
import { hasAfterCertificate } from '../has-after-certificate.server'
import { findLibrary } from '../find-library.server'
import { findProgrammeVersion } from '../find-programme-version.server'
import { listRetired } from '../list-retired.server'
import { entryMessages } from '../words/entry-messages'
import { messages } from '../words/messages'
import { AfterCertificateCard } from '../ui/after-certificate-card'
import { LibraryCard } from '../ui/library-card'
import { NextStepCard } from '../ui/next-step-card'
import { ProgrammeMap } from '../ui/programme-map'
import { ProgressBar } from '../ui/progress-bar'
import { showEnrolment } from './show-enrolment.server'

export const handle = {
  access: 'programme:learn',
  sheet: 'path',
  keptOffline: true,
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const asked = { enrolmentId: params.enrolmentId ?? '', personId: visitor.id }
  const enrolment = await findEnrolment(context.database.read, asked)
  if (!enrolment) throw new Response(null, { status: 404 })
  const { id: enrolmentId } = enrolment
  const { read } = context.database
  const version = await findProgrammeVersion(read, enrolment.programmeVersionId)
  const shown = await showEnrolment(context, enrolment)
  return {
    enrolmentId,
    ...shown,
    // Whoever holds a certificate need not be told that others cannot begin.
    retired: !shown.certificate && closedBy(version, await listRetired(read)).length > 0,
    hasLibrary: (await findLibrary(read)) !== null,
    hasAfter: shown.certificate?.state === 'standing' && (await hasAfterCertificate(read)),
  }
}

export default function Enrolment() {
  const t = useMessages(messages)
  const tEntry = useMessages(entryMessages)
  const {
    enrolmentId,
    title,
    number,
    done,
    total,
    next,
    result,
    retired,
    map,
    hasLibrary,
    hasAfter,
  } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <header className="stack narrow">
        <h1>{title}</h1>
        <ProgressBar done={done} total={total} label={t('lessonsDone', { done, total })} />
        {retired ? <p className="soft small">{t('retiredMine')}</p> : null}
      </header>
      <div className="path-columns">
        <div className="stack stack-wide">
          <NextStepCard step={next} result={result} />
          {hasAfter ? <AfterCertificateCard /> : null}
          <section className="stack" aria-labelledby="path">
            <h2 id="path">{t('path')}</h2>
            <p className="soft">{t('pathOrder')}</p>
            <ProgrammeMap {...map} />
            <p className="soft small">{t('versionKept', { number })}</p>
          </section>
        </div>
        <aside className="stack stack-wide" aria-label={tEntry('notes')}>
          <p>
            <a href={pathTo('/learn/:enrolmentId/notes', { enrolmentId })}>{tEntry('notesLink')}</a>
            <br />
            <span className="soft small">{tEntry('notesHint')}</span>
          </p>
          {hasLibrary ? <LibraryCard /> : null}
        </aside>
      </div>
    </div>
  )
}
