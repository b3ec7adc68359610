import { useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import type { RequestContext } from '../../context'
import { judgeEnrolment } from '../../journeys/judge-enrolment.server'
import { learnerTurn } from '../../learning/domain/learner-turn'
import { findEnrolment } from '../../learning/find-enrolment.server'
import { listGrants } from '../../learning/list-grants.server'
import { findProgrammeVersion } from '../../learning/find-programme-version.server'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { beginAttempt } from '../begin-attempt.server'
import { missingBeforeTest } from '../domain/missing-before-test'
import { listResults } from '../list-results.server'
import { messages } from '../words/messages'
import { readTestStanding } from '../read-test-standing.server'
import { GrantsNotice } from '../ui/grants-notice'
import { NextStep } from '../ui/next-step'
import { PastResults } from '../ui/past-results'
import { TestRules } from '../ui/test-rules'

export const handle = {
  access: 'programme:learn',
  form: 'own',
  sheet: 'test',
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const test = await openTest(context, personId, params.enrolmentId)
  return {
    title: translate(messages, context.language)('testTitle'),
    enrolmentId: test.enrolment.id,
    rules: test.rules,
    standing: test.standing,
    missing: test.missing.map(({ module, ...counts }) => ({
      ...counts,
      title: test.titles.get(module)?.[context.language] ?? module,
    })),
    hoursFrom: test.hoursFrom,
    nameConfirmed: test.nameConfirmed,
    past: await listResults(context.database.read, test.enrolment.id),
    grants: test.grants.map(({ number, kind, amount, reason, grantedAt }) => {
      return { number, kind, amount, reason, grantedAt }
    }),
    // Where the learner may begin anew, this enrolment is history.
    followedBy: test.grants.some(({ kind }) => kind === 'fresh-enrolment')
      ? pathTo('/programmes/:programme', { programme: test.enrolment.programme })
      : null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { enrolment, version, rules, learned, nameConfirmed } = await openTest(
    context,
    personId,
    params.enrolmentId,
  )
  const here = pathTo('/learn/:enrolmentId/test', { enrolmentId: enrolment.id })
  if (!learned || !nameConfirmed) return redirect(here, 303)
  const moduleVersionIds = Object.fromEntries(version.modules.map(({ module, id }) => [module, id]))
  const begin = { personId, enrolmentId: enrolment.id, moduleVersionIds, rules, now: context.now }
  const outcome = await context.database.transactionInTurn(
    { alone: [learnerTurn(personId)] },
    (tx) => beginAttempt(tx, begin),
  )
  // What stands in the way now is what the page itself says.
  if (outcome.kind === 'refused') return redirect(here, 303)
  return redirect(
    pathTo('/attempts/:attemptId/questions/:position', {
      attemptId: outcome.attemptId,
      position: 1,
    }),
    303,
  )
}

/** The final test of a person's own enrolment. @throws 404 when there is none such. */
async function openTest(context: RequestContext, personId: string, enrolmentId = '') {
  const db = context.database.read
  const enrolment = await findEnrolment(db, { enrolmentId, personId })
  if (!enrolment) throw new Response(null, { status: 404 })
  const version = await findProgrammeVersion(db, enrolment.programmeVersionId)
  const rules = version.definition.completion.finalTest
  if (!rules) throw new Response(null, { status: 404 })
  const { items } = await judgeEnrolment(db, enrolment, context.now)
  return {
    enrolment,
    version,
    rules,
    standing: await readTestStanding(db, { enrolmentId, rules, now: context.now }),
    missing: missingBeforeTest(items),
    titles: new Map(version.modules.map(({ module, definition }) => [module, definition.title])),
    grants: await listGrants(db, enrolmentId),
    /** When hours that are learned begin to count; null when nothing is to be waited for. */
    hoursFrom: items.find((item) => item.kind === 'hours')?.notBefore ?? null,
    learned: items.every((item) => ['final-test', 'name'].includes(item.kind) || item.met),
    nameConfirmed: items.every((item) => item.kind !== 'name' || item.met),
  }
}

export default function TestPage() {
  const { rules, standing, past, grants, ...test } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  return (
    <div className="stack stack-wide narrow">
      <h1>{t('testTitle')}</h1>
      <p className="lead">{t('testLead')}</p>
      <NextStep {...test} standing={standing} minutes={rules.minutes ?? null} />
      <GrantsNotice grants={grants} />
      <TestRules
        rules={rules}
        attemptsLeft={standing.attemptsLeft}
        attemptsGranted={standing.attemptsGranted}
      />
      {past.length > 0 ? <PastResults results={past} /> : null}
    </div>
  )
}
