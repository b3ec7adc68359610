import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { judgeEnrolment } from '../../journeys/judge-enrolment.server'
import { useMessages } from '../../platform/i18n/messages'
import { completionMessages } from '../completion-messages'
import { orderLessons } from '../domain/lesson-order'
import { nextStep } from '../domain/next-step'
import { findEnrolment } from '../find-enrolment.server'
import { findProgrammeVersion } from '../find-programme-version.server'
import { messages } from '../messages'
import { readProgress } from '../read-progress.server'
import { CompletionList } from '../ui/completion-list'
import { learnerPaths } from '../ui/learner-paths'
import { LessonOutline } from '../ui/lesson-outline'
import { groupItems, nameItems } from '../ui/named-item'
import { NextStepCard } from '../ui/next-step-card'
import { outlineModules } from '../ui/outline-modules'
import { ProgressBar } from '../ui/progress-bar'
import { showStep } from '../ui/shown-step'
import { locateSelfChecks } from './locate-self-checks.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, 'programme:learn')
  const { database, language, now } = context
  const asked = { enrolmentId: params.enrolmentId ?? '', personId: visitor.id }
  const enrolment = await findEnrolment(database.read, asked)
  if (!enrolment) throw new Response(null, { status: 404 })

  const version = await findProgrammeVersion(database.read, enrolment.programmeVersionId)
  const { completedLessons } = await readProgress(database.read, enrolment.id)
  const { items, certificateCode } = await judgeEnrolment(database.read, enrolment, now)

  const doneAt = new Map(completedLessons.map((each) => [each.lessonVersionId, each.at]))
  const steps = orderLessons(version, new Set(doneAt.keys()))
  const unchecked = version.modules.filter(({ module }) =>
    items.some((item) => item.kind === 'self-check' && item.subject === module && !item.met),
  )
  const selfChecks = await locateSelfChecks(context, enrolment.id, unchecked)
  const { overview, ofItem, ofSelfCheck } = learnerPaths(enrolment.id, steps, selfChecks)
  return {
    title: version.definition.title[language],
    number: version.number,
    done: doneAt.size,
    total: steps.length,
    next: showStep(nextStep(items, steps, certificateCode), {
      overview,
      version,
      language,
      selfCheckPath: ofSelfCheck,
    }),
    items: nameItems(items, version, language, ofItem),
    modules: outlineModules(steps, { language, overview, doneAt }),
  }
}

export default function Enrolment() {
  const t = useMessages(messages)
  const tCompletion = useMessages(completionMessages)
  const { title, number, done, total, next, items, modules } = useLoaderData<typeof loader>()
  const missing = groupItems(items).filter((group) => group.some((item) => !item.met)).length
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{title}</h1>
        <ProgressBar done={done} total={total} label={t('lessonsDone', { done, total })} />
      </header>
      <NextStepCard step={next} />
      {missing > 0 ? (
        <p className="to-missing">
          <a href="#missing">{tCompletion('missingCount', { count: missing })}</a>
        </p>
      ) : null}
      <div className="enrolment-columns">
        <section className="stack" aria-labelledby="path">
          <h2 id="path">{t('path')}</h2>
          <LessonOutline modules={modules} />
        </section>
        <section className="stack" aria-labelledby="missing">
          <h2 id="missing">{tCompletion('listTitle')}</h2>
          <CompletionList items={items} />
          <p className="soft small">{t('versionKept', { number })}</p>
        </section>
      </div>
    </div>
  )
}
