import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { consentViewers } from '../../accounts/give-household-consent.server'
import type { Visitor } from '../../accounts/find-visitor.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { FormFaults } from '../../design/controls/form-faults'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { readForm, type FormErrors } from '../../platform/forms/read-form.server'
import { changedMeanwhile } from '../../platform/forms/seen-field'
import { writeSeen } from '../../platform/forms/seen.server'
import { readDone } from '../../platform/http/read-done'
import { useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { compareCoupleAnswers } from '../compare-couple-answers.server'
import { consentForm } from '../domain/consent-form'
import { readCoupleTask } from '../domain/couple-task'
import { findPart } from '../domain/find-part'
import { findLesson } from '../find-lesson.server'
import { shareCoupleAnswers, retractCoupleAnswers } from '../share-couple-answers.server'
import { CoupleSides } from '../ui/couple-sides'
import { CoupleStep } from '../ui/couple-step'
import { CoupleTalk } from '../ui/couple-task'
import { EntrySheet } from '../ui/entry-sheet'
import { entryAnchor } from '../ui/entry-anchor'
import { coupleMessages } from '../words/couple-messages'
import { findPlace } from './find-place.server'

export const handle = { access: 'programme:learn', form: 'own' } satisfies RouteHandle

export const form = consentForm

/** @throws 404 for another's enrolment, a lesson that is locked, and a task that it does not have. */
async function findTask(args: LoaderFunctionArgs, visitor: Visitor) {
  const { params, context } = args
  const { step } = await findPlace(args, visitor)
  const { lesson, module, state } = step
  const { enrolmentId = '', task = '' } = params
  const text =
    state === 'locked' ? null : await findLesson(context.database.read, lesson.id, context.language)
  const block = text && findPart(text.blocks, 'CoupleTask', task)
  if (!block) throw new Response(null, { status: 404 })
  const at = { enrolmentId, module: module.module, lesson: lesson.lesson }
  const name = { module: at.module, lesson: at.lesson, task }
  return { at, name, task: readCoupleTask(block) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args
  const visitor = await requirePermission(request, context, handle.access)
  const personId = visitor.id
  const { at, name, task } = await findTask(args, visitor)
  const { read } = context.database
  const { own, others } = await compareCoupleAnswers(read, context.secrets, { personId, name })
  const inLesson = (fragment: string) =>
    pathTo('/learn/:enrolmentId/:module/:lesson', { ...at, fragment })
  return {
    title: task.title,
    task,
    lesson: inLesson(entryAnchor(task.id)),
    toAnswer: task.questions.map(({ id, prompt }) => ({
      prompt,
      path: inLesson(entryAnchor(id)),
    })),
    own,
    viewers: others.map((each) => ({ name: each.name, givenAt: each.givenAt })),
    others: others.map((each) => ({ name: each.name, answers: each.answers })),
    seen: { show: writeSeen(consentViewers(others)) },
    done: readDone(request, ['shown', 'hidden']),
  }
}

/** Lets the others of the household see one's answers once they have answered and agreed as well, or takes that back. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args
  const visitor = await requirePermission(request, context, handle.access)
  const personId = visitor.id
  const { at, name } = await findTask(args, visitor)
  const read = await readForm(request, form)
  if (!read.ok) return refuse(read.errors, 422)
  const ended = (done: 'shown' | 'hidden') =>
    redirect(
      pathTo('/learn/:enrolmentId/:module/:lesson/couple/:task', {
        ...{ ...at, task: name.task },
        query: { done },
      }),
      303,
    )
  if (read.value.intent === 'hide') {
    await retractCoupleAnswers(context, { personId, name })
    return ended('hidden')
  }
  const outcome = await shareCoupleAnswers(context, { personId, name, seen: read.value.seen })
  if (outcome.kind === 'given') return ended('shown')
  if (outcome.why === 'unanswered') return refuse({ '': 'unanswered' }, 422)
  // The page shows who is in the household now.
  return refuse({ '': changedMeanwhile }, 409)
}

function refuse(errors: FormErrors, status: 409 | 422) {
  return data<{ errors: FormErrors }>({ errors }, { status })
}

/** A task for two on one page: what is still to be done, or both answers side by side. */
export default function CoupleTaskPage() {
  const t = useMessages(coupleMessages)
  const page = useLoaderData<typeof loader>()
  const refused = useActionData<{ errors: FormErrors }>()
  const { task, lesson, own, others, done } = page
  const open = others.flatMap(({ name, answers }) => (answers ? [{ name, answers }] : []))
  return (
    <div className="stack stack-wide">
      <EntrySheet />
      <header className="stack narrow">
        <p className="eyebrow">{t('kind')}</p>
        <h1>{task.title}</h1>
        <p className="lead">{t('pageLead')}</p>
        {done && !refused ? <Notice kind="good">{t(`done-${done}`)}</Notice> : null}
        <FormFaults refused={refused} words={coupleMessages} />
      </header>
      {own && open.length > 0 ? <CoupleSides {...task} own={own} open={open} /> : null}
      <CoupleStep {...page} seen={page.seen.show} />
      {own ? (
        <section className="narrow">
          <CoupleTalk talk={task.talk} />
        </section>
      ) : null}
      <p className="screen-only">
        <a href={lesson}>{t('back')}</a>
      </p>
    </div>
  )
}
