import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { learnerTurn } from '../../learning/domain/learner-turn'
import { pathTo } from '../../path-to'
import type { RouteHandle } from '../../route-handle'
import { saveGivenAnswer } from '../save-answer.server'

export const handle = { access: 'programme:learn', form: 'own' } satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requirePermission(request, context, handle.access)
  const { attemptId = '', position = '' } = params
  return redirect(pathTo('/attempts/:attemptId/questions/:position', { attemptId, position }), 303)
}

const statuses = {
  'no-such-question': 404,
  'another-stands': 409,
  'already-submitted': 410,
  'time-over': 410,
  'not-an-answer': 422,
} as const

/**
 * Saves an answer the moment it is given, sent by design/enhance/autosave: 204 when it is kept, 409 when another one
 * was given meanwhile, 410 after the hand-in or the end, 422 for what the question cannot take. A browser that came by a form
 * goes back to the question.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const { attemptId = '' } = params
  const position = Number(params.position)
  const values = new URLSearchParams(await request.text())
  const { now } = context
  const outcome = await context.database.transactionInTurn(
    { alone: [learnerTurn(personId)] },
    (tx) => saveGivenAnswer(tx, { personId, attemptId, position, values, now }),
  )
  if (outcome.kind === 'refused' && outcome.why === 'no-such-question') {
    throw new Response(null, { status: 404 })
  }
  if (request.headers.get('accept')?.includes('text/html')) {
    return redirect(
      pathTo('/attempts/:attemptId/questions/:position', { attemptId, position }),
      303,
    )
  }
  if (outcome.kind === 'saved') return new Response(null, { status: 204 })
  return new Response(null, { status: statuses[outcome.why] })
}
