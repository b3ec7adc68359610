import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Notice } from '../../design/controls/notice'
import type { Refusal } from '../../design/controls/use-faults'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { readDone } from '../../platform/http/read-done'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { answerRemarks } from '../answer-remarks.server'
import { groupRemarks, remarkAnswerForm } from '../domain/remark'
import { findNewestProgrammeVersion } from '../find-newest-programme-version.server'
import { listRemarks } from '../list-remarks.server'
import { RemarkedPlaceCard } from '../ui/remarked-place'
import { remarkMessages } from '../words/remark-messages'

export const handle = { access: 'remark:answer', form: 'own', isDesk: true } satisfies RouteHandle

export { remarkAnswerForm as form } from '../domain/remark'

/** So many remarks at once are put together by their places. */
const pageSize = 100

/** What readers noted of the lessons of a programme, by place: those that are open, or `?show=answered`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, handle.access)
  const { language } = context
  const { programme = '' } = params
  const version = await findNewestProgrammeVersion(context.database.read, programme)
  if (!version) throw new Response(null, { status: 404 })
  const query = new URL(request.url).searchParams
  const answered = query.get('show') === 'answered'
  const before = query.get('before') ?? undefined
  const asked = { programme, answered, before, limit: pageSize + 1 }
  const listed = await listRemarks(context, asked)
  const page = listed.slice(0, pageSize)
  const last = listed.length > pageSize ? page.at(-1) : undefined
  const titles = new Map(
    version.modules.flatMap((each) =>
      each.lessons.map(({ lesson, titles: of }) => [`${each.module}/${lesson}`, of[language]]),
    ),
  )
  const show: Record<string, string> = answered ? { show: 'answered' } : {}
  return {
    title: translate(remarkMessages, language)('trainerTitle'),
    programme,
    programmeTitle: version.definition.title[language],
    programmePath: pathTo('/trainer/:programme', { programme }),
    answered,
    other: pathTo('/trainer/:programme/remarks', {
      programme,
      query: answered ? {} : { show: 'answered' },
    }),
    older: last
      ? pathTo('/trainer/:programme/remarks', { programme, query: { ...show, before: last.id } })
      : null,
    done: readDone(request, ['answered']),
    places: groupRemarks(page).map((each) => ({
      ...each,
      lessonTitle: titles.get(`${each.module}/${each.lesson}`) ?? `${each.module}/${each.lesson}`,
    })),
  }
}

type Refused = Refusal & { about: string }

/** Answers the remarks on one place, and comes back to the page, which says so. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: trainerId } = await requirePermission(request, context, handle.access)
  const { programme = '' } = params
  const read = await readForm(request, remarkAnswerForm)
  const { typed, chosen } = read
  const refuse = (errors: Record<string, string>, status: number) =>
    data<Refused>({ errors, typed, chosen, about: typed.about ?? '' }, { status })
  if (!read.ok) return refuse(read.errors, 422)
  const outcome = await answerRemarks(context, { trainerId, programme, ...read.value })
  if (outcome.kind === 'refused') return refuse({ '': outcome.why }, 409)
  return redirect(
    pathTo('/trainer/:programme/remarks', { programme, query: { done: 'answered' } }),
    303,
  )
}

/** What readers find unclear or wrong, for whoever answers for the lessons. No name stands here. */
export default function TrainerRemarks() {
  const t = useMessages(remarkMessages)
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<Refused>()
  const { programme, places, answered } = page
  // What was answered meanwhile by somebody else has no form any more that could show what was typed.
  const isElsewhere = refused && !places.some(({ place }) => place === refused.about && !answered)
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <p className="eyebrow">
          <a href={page.programmePath}>{page.programmeTitle}</a>
        </p>
        <h1>{page.title}</h1>
        <p className="lead">{t(answered ? 'answeredLead' : 'trainerLead')}</p>
        <p>
          <a href={page.other}>{t(answered ? 'showOpen' : 'showAnswered')}</a>
        </p>
      </header>
      {page.done && !refused ? <Notice kind="good">{t('answeredNow')}</Notice> : null}
      {isElsewhere ? (
        <Notice kind="bad">
          {t('nothing-open')} {refused.typed?.words}
        </Notice>
      ) : null}
      {places.length === 0 ? <p>{t(answered ? 'noneAnswered' : 'noneOpen')}</p> : null}
      <ul className="plain-list stack stack-wide">
        {places.map((each) => (
          <RemarkedPlaceCard
            key={each.place}
            {...each}
            learnerPath={(enrolmentId) =>
              pathTo('/trainer/:programme/:enrolmentId', { programme, enrolmentId })
            }
            refused={refused?.about === each.place ? refused : undefined}
          />
        ))}
      </ul>
      {page.older ? (
        <p>
          <a href={page.older}>{t('older')}</a>
        </p>
      ) : null}
    </div>
  )
}
