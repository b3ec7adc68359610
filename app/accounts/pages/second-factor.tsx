import { messages } from '../words/messages'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import type { RequestContext } from '../../context'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { beginSecondFactor } from '../begin-second-factor.server'
import { confirmSecondFactor } from '../confirm-second-factor.server'
import { nextField } from '../domain/fields'
import { isStaff } from '../domain/permissions'
import { safePath } from '../domain/safe-path'
import type { Visitor } from '../domain/visitor'
import { factorMessages } from '../words/factor-messages'
import { findSecondFactor } from '../find-second-factor.server'
import { readBrowser, type Browser } from '../read-browser.server'
import { removeOwnSecondFactor } from '../remove-own-second-factor.server'
import { renewRecoveryCodes } from '../renew-recovery-codes.server'
import { requireVisitor } from '../require-visitor.server'
import { factorAddress } from '../secrecy/time-code.server'
import { codeField } from '../ui/code-field'
import { FactorBegun, FactorNone, FactorSetUp } from '../ui/factor-states'
import { FormFaults } from '../../design/controls/form-faults'
import { RecoveryCodes } from '../ui/recovery-codes'
import type { RefusedForm } from '../ui/refuse-form'

export const handle = { access: 'signed-in', form: 'own', sheet: 'accounts' } satisfies RouteHandle

export const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('begin'), next: nextField }).strict(),
  z.object({ intent: z.literal('confirm'), code: codeField, next: nextField }).strict(),
  z.object({ intent: z.literal('renew'), code: codeField, next: nextField }).strict(),
  z.object({ intent: z.literal('remove'), code: codeField, next: nextField }).strict(),
])

type WithCode = Exclude<z.infer<typeof form>, { intent: 'begin' }>

/** What an action leaves to be shown: codes, this once, or what was wrong. */
type Acted = { refused?: RefusedForm; codes?: { fresh: string[]; renewed: boolean } }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(request, context)
  const { now, config } = context
  const asked = new URL(request.url).searchParams
  const factor = await findSecondFactor(context, { personId: visitor.id, now })
  const site = config.baseUrl.host
  return {
    factor,
    address:
      factor.kind === 'begun' ? factorAddress(factor.secret, { site, email: visitor.email }) : '',
    must: isStaff(visitor.roles),
    removed: asked.has('removed'),
    next: safePath(asked.get('next'), ''),
    email: visitor.email,
    site,
    title: translate(factorMessages, context.language)('factorTitle'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await requireVisitor(request, context)
  const read = await readForm(request, form)
  if (!read.ok) return refuse(read.errors, read.typed.intent)
  const next = safePath(read.value.next, '')
  if (read.value.intent !== 'begin') {
    return actWithCode(context, visitor, read.value, readBrowser(request, context))
  }
  await beginSecondFactor(context, { personId: visitor.id, now: context.now })
  return redirect(pathTo('/account/second-factor', { query: { next: next || null } }), 303)
}

async function actWithCode(
  context: RequestContext,
  { id: personId }: Visitor,
  { intent, code }: WithCode,
  browser: Required<Browser>,
) {
  const given = { ...browser, personId, code, now: context.now }
  if (intent === 'remove') {
    const outcome = await removeOwnSecondFactor(context, given)
    if (outcome.kind === 'removed')
      return redirect(pathTo('/account/second-factor', { query: { removed: true } }), 303)
    return refuseCode(outcome, intent)
  }
  const renewed = intent === 'renew'
  const outcome = renewed
    ? await renewRecoveryCodes(context, given)
    : await confirmSecondFactor(context, given)
  if (outcome.kind === 'refused') return refuseCode(outcome, intent)
  return data<Acted>({ codes: { fresh: outcome.recoveryCodes, renewed } })
}

function refuseCode(refusal: { why: string; retryAfterSeconds?: number }, intent: string) {
  if (refusal.why !== 'throttled') return refuse({ code: 'codeWrong' }, intent)
  const headers = { 'Retry-After': String(refusal.retryAfterSeconds) }
  const refused = { errors: { '': 'throttled' }, typed: { intent } }
  return data<Acted>({ refused }, { status: 429, headers })
}

function refuse(errors: RefusedForm['errors'], intent = '') {
  return data<Acted>({ refused: { errors, typed: { intent } } }, { status: 422 })
}

export default function SecondFactor() {
  const { factor, address, must, removed, next, email, site } = useLoaderData<typeof loader>()
  const { refused, codes } = useActionData<typeof action>() ?? {}
  const t = useMessages(factorMessages)
  if (codes) return <RecoveryCodes {...codes} email={email} site={site} next={next} />
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('factorTitle')}</h1>
        <p className="lead">{t('factorLead')}</p>
        {removed && !refused ? <Notice kind="good">{t('removed')}</Notice> : null}
        {factor.kind === 'none' ? <FormFaults refused={refused} words={messages} /> : null}
      </header>
      {factor.kind === 'none' ? <FactorNone must={must} next={next} /> : null}
      {factor.kind === 'begun' ? (
        <FactorBegun secret={factor.secret} address={address} next={next} refused={refused} />
      ) : null}
      {factor.kind === 'set-up' ? <FactorSetUp {...factor} refused={refused} /> : null}
    </div>
  )
}
