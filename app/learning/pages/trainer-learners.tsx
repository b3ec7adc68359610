import { useLoaderData } from '@remix-run/react'
import { data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findPeopleByName, mostFoundByName } from '../../accounts/find-people-by-name.server'
import { isForSomebody } from '../../accounts/domain/people-lists'
import { nameLearners } from '../../accounts/name-learners.server'
import { requireListTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { MaskedNote } from '../../accounts/ui/masked-note'
import { NoIinInSearch } from '../../accounts/ui/no-iin-in-search'
import { longestSearch, readSearchText, soughtIin } from '../../accounts/ui/search-text'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { toAcademicHours } from '../domain/academic-hours'
import { findNewestProgrammeVersion } from '../find-newest-programme-version.server'
import { countOpenRemarks } from '../data/remarks'
import { listLearners } from '../list-learners.server'
import { trainerMessages } from '../words/trainer-messages'
import { LearnersTable } from '../ui/learners-table'
import { NameSearch } from '../ui/name-search'

export const handle = { access: 'progress:view', isDesk: true } satisfies RouteHandle

const pageSize = 25

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const trainer = await requirePermission(request, context, handle.access)
  const { language, now } = context
  const { read } = context.database
  const { programme = '' } = params
  const version = await findNewestProgrammeVersion(read, programme)
  if (!version) throw new Response(null, { status: 404 })

  const query = new URL(request.url).searchParams
  const name = readSearchText(request, 'name')
  const before = query.get('before') ?? undefined
  const isSought = isForSomebody(name)
  const detail = { programme: version.programme, searched: isSought }
  await requireListTurn(context, { visitor: trainer, list: 'learners', detail })
  const isTooLong = name.length > longestSearch
  const nobody = { personIds: [], more: false }
  const found = isTooLong ? nobody : name ? await findPeopleByName(read, name) : null
  const asked = { programme, personIds: found?.personIds, before, limit: pageSize + 1, now }
  const listed = await listLearners(read, asked)
  const page = listed.slice(0, pageSize)
  const personIds = page.map((learner) => learner.personId)
  const typed = isSought ? name : ''
  const names = await nameLearners(read, { readerId: trainer.id, personIds, typed, now })
  const path = pathTo('/trainer/:programme', { programme })
  const narrowed: Record<string, string> = name ? { name } : {}
  const last = listed.length > pageSize ? page.at(-1) : undefined
  const shown = {
    remarks: {
      path: pathTo('/trainer/:programme/remarks', { programme }),
      count: await countOpenRemarks(read, programme),
    },
    title: version.definition.title[language],
    path,
    name,
    isTooLong,
    refused: soughtIin(request),
    isMasked: [...names.values()].some(({ isMasked }) => isMasked),
    lookedAt: found?.more ? mostFoundByName : null,
    newest: before ? pathTo('/trainer/:programme', { programme, query: narrowed }) : null,
    older: last
      ? pathTo('/trainer/:programme', {
          programme,
          query: { ...narrowed, before: last.enrolmentId },
        })
      : null,
    learners: page.map(({ personId, enrolmentId, minutes, plannedMinutes, ...learner }) => ({
      ...learner,
      path: pathTo('/trainer/:programme/:enrolmentId', { programme, enrolmentId }),
      name: names.get(personId)?.shown ?? null,
      hours: toAcademicHours(minutes),
      plannedHours: toAcademicHours(plannedMinutes),
    })),
  }
  return data(shown, { status: isTooLong ? 422 : 200 })
}

export default function TrainerLearners() {
  const t = useMessages(trainerMessages)
  const {
    title,
    remarks,
    path,
    name,
    isTooLong,
    isMasked,
    refused,
    lookedAt,
    learners,
    newest,
    older,
  } = useLoaderData<typeof loader>()
  return (
    <div className="stack">
      <p className="eyebrow">
        <a href={pathTo('/trainer')}>{t('title')}</a>
      </p>
      <h1>{title}</h1>
      <p>
        <a href={remarks.path}>{t('remarks', { count: remarks.count })}</a>
      </p>
      <NoIinInSearch said={refused} />
      <NameSearch name={name} isTooLong={isTooLong} path={path} />
      {lookedAt ? <p className="soft">{t('tooMany', { count: lookedAt })}</p> : null}
      {isMasked ? <MaskedNote /> : null}
      {learners.length > 0 ? (
        <LearnersTable learners={learners} />
      ) : isTooLong ? null : (
        <p>{name ? t('nobodyFound', { name }) : t('nobody')}</p>
      )}
      {newest || older ? (
        <nav className="row" aria-label={t('pages')}>
          {newest ? <a href={newest}>{t('newest')}</a> : null}
          {older ? <a href={older}>{t('older')}</a> : null}
        </nav>
      ) : null}
    </div>
  )
}
