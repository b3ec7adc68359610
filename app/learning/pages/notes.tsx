import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findEnrolment } from '../find-enrolment.server'
import { findProgrammeVersion } from '../find-programme-version.server'
import { listOwnNotes } from '../list-own-notes.server'
import { entryMessages } from '../words/entry-messages'
import { EntrySheet } from '../ui/entry-sheet'
import { NotesOfLesson } from '../ui/notes-of-lesson'

export const handle = { access: 'programme:learn' } satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { enrolmentId = '' } = params
  const { database, language } = context
  const enrolment = await findEnrolment(database.read, { enrolmentId, personId })
  if (!enrolment) throw new Response(null, { status: 404 })
  const { programme, programmeVersionId } = enrolment
  const { definition } = await findProgrammeVersion(database.read, programmeVersionId)
  return {
    title: translate(entryMessages, language)('notes'),
    programme: definition.title[language],
    path: pathTo('/learn/:enrolmentId', { enrolmentId }),
    lessons: await listOwnNotes(context, { personId, programme }),
  }
}

export default function Notes() {
  const t = useMessages(entryMessages)
  const { title, programme, path, lessons } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide narrow">
      <EntrySheet />
      <header className="stack">
        <p className="eyebrow">
          <a href={path}>{programme}</a>
        </p>
        <h1>{title}</h1>
        <p className="lead">{t(lessons.length > 0 ? 'notesLead' : 'noNotes')}</p>
      </header>
      {lessons.map((each) => (
        <NotesOfLesson key={`${each.enrolmentId} ${each.module}/${each.lesson}`} {...each} />
      ))}
      <p className="screen-only">
        <a href={path}>{t('backToPath')}</a>
      </p>
    </div>
  )
}
