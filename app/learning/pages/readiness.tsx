import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { findVisitor, type Visitor } from '../../accounts/find-visitor.server'
import type { RequestContext } from '../../context'
import { pathTo } from '../../path-to'
import { changedMeanwhile } from '../../platform/forms/seen-field'
import { readForm } from '../../platform/forms/read-form.server'
import { writeSeen } from '../../platform/forms/seen.server'
import { readDone } from '../../platform/http/read-done'
import { translate } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { chooseReadinessStep } from '../choose-readiness-step.server'
import type { ReadinessAnswers, ReadinessStep } from '../domain/readiness'
import { answersIn, answersTyped, readinessForm } from '../domain/readiness-form'
import { findReadiness } from '../find-readiness.server'
import { forgetReadiness } from '../forget-readiness.server'
import { keepReadiness } from '../keep-readiness.server'
import { readinessMessages } from '../words/readiness-messages'
import { ReadinessStart } from '../ui/readiness-start'
import { ReadinessStepView } from '../ui/readiness-step'
import { WeighedAnswersView } from '../ui/weighed-answers'
import { AgainForm } from '../ui/again-form'

export const handle = { access: 'anyone', form: 'own' } satisfies RouteHandle

export const form = readinessForm

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await findVisitor(request, context)
  const { database, secrets, language } = context
  const kept = visitor && (await findReadiness(database.read, secrets, visitor.id))
  return {
    title: translate(readinessMessages, language)('title'),
    isSignedIn: visitor !== null,
    kept,
    seen: writeSeen(kept?.answers ?? {}),
    done: readDone(request, ['deleted']),
  }
}

/** The answer to a person without an account: nothing is stored, so the answer contains what they sent. */
type Shown =
  | { kind: 'questions' | 'weighed'; answers: ReadinessAnswers }
  | { kind: 'step'; answers: ReadinessAnswers; step: ReadinessStep }

type Refused = {
  kind: 'refused'
  errors: Record<string, string>
  typed: Record<string, string>
}

/**
 * Takes answers, the step chosen at the end, or the wish to delete everything. For a signed-in person they are stored and
 * shown on pages of their own. For anybody else the answer shows what follows from what they sent, and nothing is stored.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await findVisitor(request, context)
  const read = await readForm(request, form)
  if (!read.ok) return refuse(read.errors, read.typed, 422)
  return visitor ? keepFor(context, visitor, read) : data(showTo(read.value))
}

type Read = Extract<Awaited<ReturnType<typeof readForm<typeof form>>>, { ok: true }>

async function keepFor(context: RequestContext, visitor: Visitor, { value, typed }: Read) {
  const { database, secrets } = context
  const personId = visitor.id
  switch (value.intent) {
    case 'see': {
      const own = { personId, answers: answersIn(value), seen: value.seen }
      const outcome = await keepReadiness(context, own)
      if (outcome.kind === 'refused') return refuse({ '': changedMeanwhile }, typed, 409)
      return redirect(
        outcome.kind === 'kept' ? pathTo('/readiness/weigh') : pathTo('/readiness'),
        303,
      )
    }
    case 'choose': {
      const isChosen = await chooseReadinessStep(context, { personId, step: value.step })
      return redirect(isChosen ? pathTo('/readiness/step') : pathTo('/readiness'), 303)
    }
    case 'again':
      return redirect(pathTo('/readiness'), 303)
    case 'delete':
      await database.transaction((tx) => forgetReadiness(tx, secrets, personId))
      return redirect(pathTo('/readiness', { query: { done: 'deleted' } }), 303)
  }
}

function showTo(value: Read['value']): Shown {
  switch (value.intent) {
    case 'see':
      return { kind: 'weighed', answers: answersIn(value) }
    case 'choose':
      return { kind: 'step', answers: answersIn(value), step: value.step }
    case 'again':
      return { kind: 'questions', answers: answersIn(value) }
    case 'delete':
      return { kind: 'questions', answers: {} }
  }
}

function refuse(errors: Record<string, string>, typed: Record<string, string>, status: 409 | 422) {
  return data<Refused>({ kind: 'refused', errors, typed }, { status })
}

export default function Readiness() {
  const page = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>() as Shown | Refused | undefined
  if (told?.kind === 'weighed') {
    return (
      <div className="stack stack-wide narrow">
        <WeighedAnswersView answers={told.answers} isCarried />
        <AgainForm answers={told.answers} button="backToQuestions" intent="again" />
      </div>
    )
  }
  if (told?.kind === 'step') {
    return (
      <div className="stack stack-wide narrow">
        <ReadinessStepView step={told.step} isKept={false} />
        <AgainForm answers={told.answers} button="otherStep" intent="see" />
      </div>
    )
  }
  const refused = told?.kind === 'refused' ? told : undefined
  const asked = told?.kind === 'questions' ? told.answers : page.kept?.answers
  const answers = refused ? answersTyped(refused.typed) : (asked ?? {})
  return <ReadinessStart {...page} answers={answers} refused={refused} />
}
