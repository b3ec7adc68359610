import { useLoaderData } from '@remix-run/react'
import { redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { judgeEnrolment } from '../../journeys/judge-enrolment.server'
import { findEnrolment } from '../../learning/find-enrolment.server'
import { findProgrammeVersion } from '../../learning/find-programme-version.server'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findAttempt } from '../find-attempt.server'
import { messages } from '../words/messages'
import { readTestStanding } from '../read-test-standing.server'
import { AfterResult } from '../ui/after-result'
import { CertaintyResult } from '../ui/certainty-result'
import { summariseCertainty } from '../summarise-certainty.server'
import { AnswerSaveState } from '../ui/answer-save-state'
import { TopicResults } from '../ui/topic-results'
import { presentResult } from './present-result.server'

export const handle = { access: 'programme:learn', sheet: 'test' } satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { attemptId = '' } = params
  const { language, now } = context
  const db = context.database.read
  const attempt = await findAttempt(db, { personId, attemptId })
  const enrolmentId = attempt?.enrolmentId ?? ''
  const enrolment = attempt && (await findEnrolment(db, { enrolmentId, personId }))
  if (!enrolment) throw new Response(null, { status: 404 })
  if (!attempt.grade) throw redirect(pathTo('/attempts/:attemptId', { attemptId }), 303)
  const version = await findProgrammeVersion(db, enrolment.programmeVersionId)
  const rules = version.definition.completion.finalTest
  const { certificateCode } = await judgeEnrolment(db, enrolment, now)
  return {
    title: translate(messages, language)('resultTitle'),
    enrolmentId,
    grade: attempt.grade,
    passMark: attempt.passMark,
    certificateCode,
    standing: rules && (await readTestStanding(db, { enrolmentId, rules, now })),
    certainty: await summariseCertainty(db, { personId, attemptId }),
    topics: await presentResult(db, { personId, attemptId, enrolmentId, version, language, now }),
  }
}

export default function AttemptResultPage() {
  const { grade, passMark, certainty, topics, ...next } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  const { correct, total, percent, passed } = grade
  return (
    <div className="stack stack-wide narrow">
      <h1>{t(passed ? 'resultPassed' : 'resultFailed')}</h1>
      <div className="result" data-passed={passed}>
        <p>{t('score', { correct, total, percent, passMark })}</p>
      </div>
      <p className="lead">{t(passed ? 'passedLead' : 'failedLead')}</p>
      <AnswerSaveState />
      <AfterResult {...next} passed={passed} />
      <TopicResults topics={topics} />
      {certainty ? <CertaintyResult summary={certainty} /> : null}
    </div>
  )
}
