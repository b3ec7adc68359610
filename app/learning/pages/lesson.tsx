import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
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
import { sectionId } from '../domain/list-sections'
import { letStandField } from '../domain/reflection'
import { readStyle, type ReadingStyle } from '../../design/frame/reading-style'
import { readingMinutes } from '../domain/reading-time'
import { selfCheckQuestions } from '../domain/self-check-questions'
import { findLesson } from '../find-lesson.server'
import { keepScenarioWay } from '../keep-scenario-way.server'
import { listLessonEntries } from '../list-lesson-entries.server'
import { lessonMessages } from '../words/lesson-messages'
import { remarkMessages } from '../words/remark-messages'
import { openLesson } from '../open-lesson.server'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { isSeen } from '../../platform/http/is-seen'
import { usePageContext } from '../../platform/http/page-context'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { EntryRefused } from '../ui/entries-given'
import { entryAnchor } from '../ui/entry-anchor'
import { LessonBlocks } from '../ui/lesson-blocks'
import { GoOnReading } from '../ui/go-on-reading'
import { MinutesLeft } from '../ui/lesson-contents'
import { LessonEnd } from '../ui/lesson-end'
import { NotFinishedYet, type NotYet } from '../ui/lesson-missing'
import { LessonHead } from '../ui/lesson-head'
import { LockedLesson } from '../ui/locked-lesson'
import { LessonNeighbours } from '../ui/lesson-neighbours'
import { LessonSide } from '../ui/lesson-side'
import { scenarioAnchor } from '../ui/scenario-anchor'
import { settleBlocks } from '../ui/settle-blocks.server'
import { settleContents } from '../ui/settle-contents.server'
import { findPlace } from './find-place.server'
import { keepGivenEntry } from './keep-given-entry.server'

export const handle = {
  access: 'programme:learn',
  form: 'own',
  keptOffline: true,
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, secrets, language, now } = context
  const { enrolmentId = '' } = params
  const place = await findPlace({ params, context }, visitor)
  const { step, previous, next, steps, doneAt, openedAt, stoppedAt, overview } = place
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
    gained: text.gained ?? null,
    blocks: text.blocks,
    words: text.words,
    readingStyle: readStyle(request.headers.get('Cookie')),
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
    stoppedAt: stoppedAt.get(lesson.id) ?? null,
    keepPlaceAt:
      state === 'open'
        ? pathTo('/learn/:enrolmentId/:module/:lesson/place', {
            enrolmentId,
            module: module.module,
            lesson: lesson.lesson,
          })
        : null,
    remarkAt: pathTo('/learn/:enrolmentId/:module/:lesson/remark', {
      enrolmentId,
      module: module.module,
      lesson: lesson.lesson,
    }),
    previous: link(previous),
    next: link(next),
    isNextLocked: next?.state === 'locked',
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
 * `complete` marks the lesson as finished, `self-check` answers one of its questions, `scenario` goes on in a story, `reflection` and
 * `choices` keep what was entered for oneself. What no form of the page sends is
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
      return refuseYet(sayNotYet(outcome), context.now)
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
        return refuseYet({ why: 'out-of-order' }, context.now)
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
        return refuseYet({ why: 'out-of-order' }, context.now)
      }
      return unread()
    }
    case 'choices':
    case 'reflection': {
      const values = new URLSearchParams(
        [...form].map(([name, value]) => [name, String(value)] as [string, string]),
      )
      const part = values.get('part') ?? ''
      if (values.has(letStandField)) return backTo(entryAnchor(part))
      const own = { personId, enrolmentId, module, lesson, part }
      const outcome = await keepGivenEntry(context, own, values)
      if (outcome.kind === 'kept') return backTo(entryAnchor(part))
      switch (outcome.why) {
        case 'no-such-lesson':
          throw new Response(null, { status: 404 })
        case 'locked':
          return refuseYet({ why: 'out-of-order' }, context.now)
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

/** How long a form waits that is taken once the lesson before is finished, in seconds: nobody knows when that is. */
const untilNextTrySeconds = 60

/**
 * Refuses what may be taken later, and says when to try again (RFC 9110, 10.2.3): by that a form which waited in the browser for
 * a connection goes on waiting. What only questions are missing for is not taken by waiting.
 */
function refuseYet(notYet: NotYet, now: Date) {
  const from = notYet.why === 'not-yet' ? notYet.stay?.mayFinishAt : undefined
  const seconds = from ? Math.ceil((from.getTime() - now.getTime()) / 1_000) : untilNextTrySeconds
  const isLater = from !== undefined || notYet.why === 'out-of-order'
  const headers: HeadersInit = isLater ? { 'Retry-After': String(Math.max(1, seconds)) } : {}
  return data<Refused>({ notYet }, { status: 422, headers })
}

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders

export default function Lesson() {
  const lesson = useLoaderData<typeof loader>()
  const language = useLanguage()
  const { formOwner, path } = usePageContext()
  const t = useMessages(remarkMessages)
  const refused = useActionData<Refused>()
  if (lesson.kind === 'locked') return <LockedLesson {...lesson} />
  const { selfChecks } = lesson
  const { html: contents, sections } = settleContents({ ...lesson, language })
  const { stoppedAt, keepPlaceAt } = lesson
  const entries = {
    ...lesson.entries,
    refused: refused && 'entry' in refused ? refused.entry : null,
  }
  const place = sections.find(({ id }) => stoppedAt !== null && id === sectionId(stoppedAt))
  return (
    <article
      className="lesson-columns"
      data-lesson={keepPlaceAt ?? ''}
      {...lookOf(lesson.readingStyle)}
    >
      <div className="lesson-top">
        {refused && 'errors' in refused ? (
          <FormFaults refused={{ errors: refused.errors }} words={lessonMessages} />
        ) : null}
        {refused && 'notYet' in refused ? <NotFinishedYet /> : null}
        <LessonHead {...lesson} />
        {place ? <GoOnReading {...place} /> : null}
        <LessonNeighbours {...lesson} />
      </div>
      <LessonSide contents={contents} {...lesson} />
      <div className="lesson">
        <LessonBlocks
          blocks={settleBlocks(lesson.blocks, {
            language,
            reader: formOwner ? { owner: formOwner, path } : undefined,
            entries,
          })}
          entries={entries}
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
        <p className="small">
          <a href={lesson.remarkAt} data-remark="">
            {t('open')}
          </a>
        </p>
        <LessonEnd
          {...lesson}
          minutes={lesson.time.minutes}
          notYet={refused && 'notYet' in refused ? refused.notYet : null}
        />
        <LessonNeighbours {...lesson} />
        <MinutesLeft />
      </div>
    </article>
  )
}

/** What the style sheet sets a lesson by; nothing for the usual. */
function lookOf({ size, lines }: ReadingStyle) {
  return {
    'data-size': size === 'usual' ? undefined : size,
    'data-lines': lines === 'usual' ? undefined : lines,
  }
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
