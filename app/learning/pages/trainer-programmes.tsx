import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { countLearners } from '../data/enrolments'
import { listProgrammes } from '../list-programmes.server'
import { trainerMessages } from '../words/trainer-messages'

export const handle = {
  access: 'progress:view',
  navigation: { menu: 'sections', order: 4, label: 'trainer' },
  isDesk: true,
} satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, handle.access)
  const { database, language } = context
  const programmes = await listProgrammes(database.read)
  const learners = await countLearners(database.read)
  return {
    title: translate(trainerMessages, language)('title'),
    programmes: programmes.map(({ programme, definition }) => ({
      path: pathTo('/trainer/:programme', { programme }),
      title: definition.title[language],
      learners: learners[programme] ?? 0,
    })),
  }
}

export default function TrainerProgrammes() {
  const t = useMessages(trainerMessages)
  const { title, programmes } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="lead">{t(programmes.length === 0 ? 'noProgrammes' : 'lead')}</p>
      <ul className="plain-list grid">
        {programmes.map(({ path, title, learners }) => (
          <li key={path} className="card">
            <h2>
              <a href={path}>{title}</a>
            </h2>
            <p className="soft">{t('people', { count: learners })}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
