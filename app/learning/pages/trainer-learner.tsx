import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { mayDo } from '../../accounts/domain/permissions'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { listNames } from '../../accounts/list-names.server'
import { requirePersonTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import type { RequestContext } from '../../context'
import { Notice } from '../../design/controls/notice'
import { grantLearning } from '../../journeys/grant-learning.server'
import { judgeGrants } from '../../journeys/judge-grants.server'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { grantForm } from '../domain/grant-form'
import { grantKinds } from '../domain/grant'
import { findAnyEnrolment } from '../find-any-enrolment.server'
import { messages } from '../words/messages'
import { trainerMessages } from '../words/trainer-messages'
import type { RefusedGrant } from '../ui/grant-form'
import { Grants } from '../ui/grants'
import { ProgrammeMap } from '../ui/programme-map'
import { ProgressBar } from '../ui/progress-bar'
import { showEnrolment } from './show-enrolment.server'

export const handle = {
  access: 'progress:view',
  actionAccess: 'progress:grant',
  form: 'own',
  isDesk: true,
  sheet: 'path',
} satisfies RouteHandle

export { grantForm as form } from '../domain/grant-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const trainer = await requirePermission(request, context, handle.access)
  const { language, now } = context
  const { read } = context.database
  const enrolment = await findAsked(context, params)
  const { personId, enrolledAt, programme } = enrolment
  await requirePersonTurn(context, { visitor: trainer, personId, page: 'learner' })
  const shown = await showEnrolment(context, enrolment, 'trainer')
  const { grants, standing, refusals } = await judgeGrants(read, enrolment, now)
  const names = await listNames(read, [personId, ...grants.map(({ grantedBy }) => grantedBy)])
  const isOwn = await isOwnCase(read, trainer.id, personId, now)
  return {
    title: names.get(personId) ?? translate(trainerMessages, language)('unknown'),
    programme: { title: shown.title, path: pathTo('/trainer/:programme', { programme }) },
    number: shown.number,
    enrolledAt,
    awarded: shown.certificate !== null,
    progress: { done: shown.done, total: shown.total },
    map: shown.map,
    done: new URL(request.url).searchParams.get('done') === 'granted',
    granting: {
      standing,
      // Who may see progress reads the names of those who granted.
      grants: grants.map(({ number, kind, amount, reason, grantedAt, grantedBy }) => {
        return { number, kind, amount, reason, grantedAt, by: names.get(grantedBy) }
      }),
      refusals: grantKinds.map((kind) => ({
        kind,
        why: isOwn ? ('own-case' as const) : refusals[kind],
      })),
      mayGrant: mayDo(trainer.roles, 'progress:grant'),
    },
  }
}

/** Grants something, and comes back to the page, which says so. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: trainerId } = await requirePermission(request, context, handle.actionAccess)
  const { id: enrolmentId, programme } = await findAsked(context, params)
  const form = await readForm(request, grantForm)
  if (!form.ok) {
    return data<RefusedGrant>({ errors: form.errors, typed: form.typed }, { status: 422 })
  }
  const { requestId, now } = context
  const grant = { ...form.value, trainerId, enrolmentId, requestId, now }
  const outcome = await grantLearning(context, grant)
  if (outcome.kind === 'granted') {
    return redirect(
      pathTo('/trainer/:programme/:enrolmentId', {
        programme,
        enrolmentId,
        query: { done: 'granted' },
        fragment: 'grants',
      }),
      303,
    )
  }
  if (outcome.why === 'no-such-enrolment') throw new Response(null, { status: 404 })
  const refused = { errors: { '': outcome.why }, typed: form.typed }
  return data<RefusedGrant>(refused, { status: 409 })
}

/** The enrolment that an address names. @throws 404 when it is none of that programme. */
async function findAsked(
  { database }: RequestContext,
  { programme, enrolmentId = '' }: LoaderFunctionArgs['params'],
) {
  const enrolment = await findAnyEnrolment(database.read, enrolmentId)
  if (!enrolment || enrolment.programme !== programme) throw new Response(null, { status: 404 })
  return enrolment
}

export default function TrainerLearner() {
  const t = useMessages(trainerMessages)
  const tLearning = useMessages(messages)
  const { title, programme, number, enrolledAt, awarded, progress, map, done, granting } =
    useLoaderData<typeof loader>()
  const refusal = useActionData<RefusedGrant>()
  const date = formatDate(enrolledAt, useLanguage())
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <p className="eyebrow">
          <a href={programme.path}>{programme.title}</a>
        </p>
        <h1>{title}</h1>
        <p className="soft">{t('begunOn', { date, number })}</p>
        {awarded ? <Notice kind="good">{t('certificateAwarded')}</Notice> : null}
      </header>
      <section className="stack" aria-labelledby="completion">
        <h2 id="completion">{tLearning('path')}</h2>
        <ProgressBar {...progress} label={tLearning('lessonsDone', progress)} />
        <ProgrammeMap {...map} />
      </section>
      <Grants {...granting} done={done} refusal={refusal} />
    </div>
  )
}
