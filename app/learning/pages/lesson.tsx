import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { typedAnswer, type TypedAnswer } from '../../assessment/domain/read-answer'
import { presentSelfCheck } from '../../assessment/present-self-check.server'
import type { AnswerProblem } from '../../assessment/ui/question-fields-props'
import { SelfCheck, selfCheckAnchor } from '../../assessment/ui/self-check'
import { FormFaults } from '../../design/controls/form-faults'
import { answerSelfCheckQuestion } from '../../journeys/answer-self-check-question.server'
import { finishLesson, type FinishLessonOutcome } from '../../journeys/finish-lesson.server'
import { pathTo } from '../../path-to'
import type { RouteHandle } from '../../route-handle'
import { lessonName, nextLesson, type LessonStep } from '../domain/lesson-order'
import { activityMinutes } from '../domain/activities'
import { lessonPath } from '../domain/lesson-path'
import { letStandField } from '../domain/reflection'
import { readingMinutes } from '../domain/reading-time'
import { selfCheckQuestions } from '../domain/self-check-questions'
import { findLesson } from '../find-lesson.server'
import { keepScenarioWay } from '../keep-scenario-way.server'
import { listLessonEntries } from '../list-lesson-entries.server'
import { lessonMessages } from '../words/lesson-messages'
import { openLesson } from '../open-lesson.server'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { isSeen } from '../../platform/http/is-seen'
import { useLanguage } from '../../platform/i18n/messages'
import type { EntryRefused } from '../ui/entries-given'
import { entryAnchor } from '../ui/entry-anchor'
import { LessonBlocks } from '../ui/lesson-blocks'
import { LessonEnd } from '../ui/lesson-end'
import { NotFinishedYet, type NotYet } from '../ui/lesson-missing'
import { LessonHead } from '../ui/lesson-head'
import { LockedLesson } from '../ui/locked-lesson'
import { ModuleNav } from '../ui/module-nav'
import { scenarioAnchor } from '../ui/scenario-anchor'
import { settleBlocks } from '../ui/settle-blocks.server'
import { findPlace } from './find-place.server'
import { keepGivenReflection } from './keep-given-reflection.server'

export const handle = { access: 'programme:learn', form: 'own' } satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, secrets, language, now } = context
  const { enrolmentId = '' } = params
  const { step, previous, next, steps, doneAt, openedAt, overview } = await findPlace(
    { params, context },
    visitor,
  )
  const { module, lesson, state } = step
  const title = lesson.titles[language]
  const link = (to: LessonStep | null) =>
    to && { path: lessonPath(enrolmentId, lessonName(to)), title: to.lesson.titles[language] }
  if (state === 'locked') {
    return { kind: 'locked' as const, title, overview, before: link(nextLesson(steps)) }
  }
  // Once in a lesson's life: the request that reads it pays nothing later.
  if (state === 'open' && !openedAt.has(lesson.id) && isSeen(request)) {
    const opening = { enrolmentId, lessonVersionId: lesson.id, now }
    await database.transaction((tx) => openLesson(tx, opening))
  }
  const text = await findLesson(database.read, lesson.id, language)
  if (!text) throw new Error(`no text of lesson ${lesson.id} in ${language}`)
  const questions = selfCheckQuestions(text.blocks)
  const entries = await listLessonEntries(database.read, secrets, {
    enrolmentId,
    lessonVersionId: lesson.id,
    blocks: text.blocks,
  })
  const selfChecks = await presentSelfCheck(database.read, secrets, {
    enrolmentId,
    moduleVersionId: module.id,
    questions,
    language,
  })
  return {
    kind: 'lesson' as const,
    title,
    overview,
    module: module.definition.title[language],
    number: lesson.position,
    of: module.lessons.length,
    time: {
      minutes: lesson.minutes,
      reading: Math.max(1, Math.round(readingMinutes(text.words, language))),
      activities: activityMinutes(text.blocks),
      questions: questions.length,
    },
    summary: text.summary,
    checkedOn: text.checkedOn,
    blocks: text.blocks,
    entries: {
      ...entries,
      at: { enrolmentId, module: module.module, lesson: lesson.lesson },
    },
    selfChecks,
    unanswered: selfChecks
      .filter(({ feedback }) => feedback === null)
      .map(({ question, presented }) => ({
        anchor: selfCheckAnchor(question),
        prompt: presented.prompt,
      })),
    finishedAt: doneAt.get(lesson.id) ?? null,
    previous: link(previous),
    next: link(next),
    siblings: steps
      .filter((each) => each.module === module)
      .map((each) => ({
        title: each.lesson.titles[language],
        path: each.state === 'locked' ? null : lessonPath(enrolmentId, lessonName(each)),
        state: each.state,
        here: each === step,
      })),
  }
}

type Refused =
  | { notYet: NotYet }
  | { question: string; problem: AnswerProblem; typed: TypedAnswer }
  | { entry: EntryRefused }
  /** What no form of the page sends; what was chosen for one of its questions is shown there again. */
  | { errors: FormErrors; question: string; typed: TypedAnswer }

/**
 * `complete` marks the lesson as finished, `self-check` answers one of its questions, `scenario` goes on in a story, `reflection` keeps
 * what was written for oneself. What no form of the page sends is
 * refused as that of any other page is, and what was chosen stays.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { enrolmentId = '', module = '', lesson = '' } = params
  const form = await request.formData()
  const typed = typedAnswer(form)
  const question = typed.question?.[0] ?? ''
  const unread = () =>
    data<Refused>({ errors: { '': 'unknownField' }, question, typed }, { status: 422 })
  const backTo = (fragment: string) =>
    redirect(
      pathTo('/learn/:enrolmentId/:module/:lesson', { enrolmentId, module, lesson, fragment }),
      303,
    )
  if (form.getAll('intent').length > 1 || form.getAll('question').length > 1) return unread()
  switch (typed.intent?.[0] ?? '') {
    case 'complete': {
      const act = { personId, enrolmentId, module, lesson }
      const outcome = await finishLesson(context, act)
      if (outcome.kind === 'finished') return redirect(outcome.next, 303)
      if (outcome.why === 'no-such-lesson') throw new Response(null, { status: 404 })
      return data<Refused>({ notYet: sayNotYet(outcome) }, { status: 422 })
    }
    case 'self-check': {
      const act = { personId, enrolmentId, module, lesson, question, values: form }
      const outcome = await answerSelfCheckQuestion(context, act)
      if (outcome.kind === 'answered') {
        return backTo(selfCheckAnchor(question))
      }
      if (outcome.why === 'no-such-lesson') throw new Response(null, { status: 404 })
      if (outcome.why === 'no-such-question') return unread()
      if (outcome.why === 'locked') {
        return data<Refused>({ notYet: { why: 'out-of-order' } }, { status: 422 })
      }
      return data<Refused>({ question, problem: outcome.why, typed }, { status: 422 })
    }
    case 'scenario': {
      const { scenario: part = '', path = '' } = Object.fromEntries(form) as Record<string, string>
      const own = { personId, enrolmentId, module, lesson, part }
      const outcome = await keepScenarioWay(context, { ...own, path: path.split(' ') })
      if (outcome.kind === 'kept') return backTo(scenarioAnchor(part, outcome.way.path.at(-1)))
      if (outcome.why === 'no-such-lesson') throw new Response(null, { status: 404 })
      if (outcome.why === 'locked') {
        return data<Refused>({ notYet: { why: 'out-of-order' } }, { status: 422 })
      }
      return unread()
    }
    case 'reflection': {
      const values = new URLSearchParams(
        [...form].map(([name, value]) => [name, String(value)] as [string, string]),
      )
      const part = values.get('part') ?? ''
      if (values.has(letStandField)) return backTo(entryAnchor(part))
      const own = { personId, enrolmentId, module, lesson, part }
      const outcome = await keepGivenReflection(context, own, values)
      if (outcome.kind === 'kept') return backTo(entryAnchor(part))
      switch (outcome.why) {
        case 'no-such-lesson':
          throw new Response(null, { status: 404 })
        case 'locked':
          return data<Refused>({ notYet: { why: 'out-of-order' } }, { status: 422 })
        case 'no-such-part':
        case 'unread':
          return unread()
        case 'too-long':
          return data<Refused>(
            { entry: { part, text: outcome.text, problem: outcome.why } },
            { status: 422 },
          )
        case 'another-stands': {
          const { stands, text } = outcome
          return data<Refused>(
            { entry: { part, text, problem: outcome.why, stands } },
            { status: 409 },
          )
        }
      }
    }
    default:
      return unread()
  }
}

export default function Lesson() {
  const lesson = useLoaderData<typeof loader>()
  const language = useLanguage()
  const refused = useActionData<Refused>()
  if (lesson.kind === 'locked') return <LockedLesson {...lesson} />
  const { selfChecks } = lesson
  return (
    <div className="lesson-columns">
      <article className="lesson">
        {refused && 'errors' in refused ? (
          <FormFaults refused={{ errors: refused.errors }} words={lessonMessages} />
        ) : null}
        {refused && 'notYet' in refused ? <NotFinishedYet /> : null}
        <LessonHead {...lesson} />
        <LessonBlocks
          blocks={settleBlocks(lesson.blocks, language)}
          entries={{
            ...lesson.entries,
            refused: refused && 'entry' in refused ? refused.entry : null,
          }}
          renderSelfCheck={(questions) =>
            selfChecks
              .filter((each) => questions.includes(each.question))
              .map((each) => (
                <SelfCheck
                  key={each.question}
                  selfCheck={each}
                  {...refusalOf(refused, each.question)}
                />
              ))
          }
        />
        <LessonEnd
          {...lesson}
          minutes={lesson.time.minutes}
          notYet={refused && 'notYet' in refused ? refused.notYet : null}
        />
      </article>
      <ModuleNav module={lesson.module} overview={lesson.overview} siblings={lesson.siblings} />
    </div>
  )
}

function sayNotYet(outcome: Extract<FinishLessonOutcome, { kind: 'refused' }>): NotYet {
  return outcome.why === 'not-yet'
    ? { why: 'not-yet', stay: outcome.stay }
    : { why: 'out-of-order' }
}

function refusalOf(refused: Refused | undefined, question: string) {
  if (!refused || !('question' in refused) || refused.question !== question) return {}
  return 'problem' in refused ? refused : { typed: refused.typed }
}
