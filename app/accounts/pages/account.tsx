import { useActionData, useLoaderData } from '@remix-run/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import type { RequestContext } from '../../context'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { seenField } from '../../platform/forms/seen-field'
import { hasChangedSince, writeSeen } from '../../platform/forms/seen.server'
import { rememberLanguage } from '../../platform/i18n/negotiate-language.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { addIin } from '../add-iin.server'
import { updateDetails } from '../data/people'
import { changePassword } from '../change-password.server'
import {
  iinField,
  languageField,
  nameField,
  nextField,
  newPasswordField,
  optionalPlaceField,
  triedPasswordField,
} from '../domain/fields'
import { readAs } from '../domain/name-parts'
import { placeCode } from '../domain/residence'
import { safePath } from '../domain/safe-path'
import type { Visitor } from '../domain/visitor'
import { findPerson } from '../find-person.server'
import { findResidence } from '../find-residence.server'
import { messages } from '../words/messages'
import { moveResidence } from '../move-residence.server'
import { readBrowser, type Browser } from '../read-browser.server'
import { readPasswordForm } from '../read-password-form.server'
import { requireVisitor } from '../require-visitor.server'
import { DetailsForm, IinForm, PasswordForm } from '../ui/account-forms'
import { AccountMore } from '../ui/account-more'
import { EmailLink } from '../ui/email-link'
import { FactorLink } from '../ui/factor-link'
import { FormFaults } from '../../design/controls/form-faults'
import { PlaceForm } from '../ui/place-form'
import { askToWait, refuseForm, refuseOutdated } from '../ui/refuse-form'

export const handle = {
  access: 'signed-in',
  form: 'own',
  place: 'account',
  sheet: 'accounts',
} satisfies RouteHandle

/** Name and language; the name as it was typed, or as its person says that it is to be read. */
const details = z
  .object({
    intent: z.enum(['details', 'turn-name', 'swap-name']),
    name: nameField,
    language: languageField,
    seen: seenField,
  })
  .strict()

const readings = { details: null, 'turn-name': 'turn', 'swap-name': 'swap' } as const

export const form = z.discriminatedUnion('intent', [
  details,
  z
    .object({
      intent: z.literal('password'),
      currentPassword: triedPasswordField,
      newPassword: newPasswordField,
    })
    .strict(),
  z.object({ intent: z.literal('iin'), iin: iinField, next: nextField }).strict(),
  z
    .object({
      intent: z.literal('place'),
      place: optionalPlaceField,
      next: nextField,
      seen: seenField,
    })
    .strict(),
])

type Form = z.infer<typeof form>

const saved = ['details', 'password', 'iin', 'place'] as const

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id, secondFactor } = await requireVisitor(request, context)
  const { read } = context.database
  const person = await findPerson(read, id)
  if (!person) throw new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams
  const done = asked.get('saved')
  const place = placeCode(await findResidence(read, id))
  return {
    person,
    place,
    seen: { details: writeSeen(detailsOf(person)), place: writeSeen(place) },
    hasSecondFactor: secondFactor !== 'none',
    next: safePath(asked.get('next'), ''),
    saved: saved.find((each) => each === done) ?? null,
    title: translate(messages, context.language)('accountTitle'),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const visitor = await requireVisitor(request, context)
  const { email, name, id: client } = visitor
  const read = await readPasswordForm(request, context, {
    schema: form,
    field: 'newPassword',
    whose: async ({ intent }) => (intent === 'password' ? { email, name, client } : null),
  })
  if (!read.ok) return refuseForm(read.errors, read.typed)
  switch (read.value.intent) {
    case 'details':
    case 'turn-name':
    case 'swap-name':
      return saveDetails(context, visitor, read.value, read.typed)
    case 'password':
      return savePassword(context, visitor, read.value, readBrowser(request, context))
    case 'iin':
      return saveIin(context, visitor, read.value, read.typed)
    case 'place':
      return savePlace(context, visitor, read.value, read.typed)
  }
}

type Typed = Record<string, string>
type Of<Intent> = Extract<Form, { intent: Intent }>

function detailsOf({ name, language }: { name: string; language: string }) {
  return { name, language }
}

async function saveDetails(
  context: RequestContext,
  { id }: Visitor,
  { intent, seen, name: typedName, language }: z.infer<typeof details>,
  typed: Typed,
) {
  const reading = readings[intent]
  const name = reading ? readAs(typedName, reading) : typedName
  const stands = await context.database.transaction(async (tx) => {
    const person = await findPerson(tx, id)
    const now = person && detailsOf(person)
    if (now && hasChangedSince(seen, now, { name, language })) return now
    await updateDetails(tx, { personId: id, name, language })
    return null
  })
  if (stands) return refuseOutdated(typed, stands)
  return redirect(pathTo('/account', { query: { saved: 'details' } }), {
    status: 303,
    headers: { 'Set-Cookie': rememberLanguage(language) },
  })
}

async function savePassword(
  context: RequestContext,
  person: Visitor,
  given: Of<'password'>,
  browser: Browser,
) {
  const typed = { intent: given.intent }
  const { currentPassword: current, newPassword: wanted } = given
  const change = { person, current, wanted, browser, now: context.now }
  const outcome = await changePassword(context, change)
  if (outcome.kind === 'changed')
    return redirect(pathTo('/account', { query: { saved: 'password' } }), 303)
  if (outcome.why === 'weak') return refuseForm({ newPassword: outcome.fault }, typed)
  if (outcome.why === 'throttled') return askToWait(outcome, typed)
  const weak: FormErrors = outcome.fault ? { newPassword: outcome.fault } : {}
  return refuseForm({ ...weak, currentPassword: 'currentWrong' }, typed)
}

async function saveIin(
  context: RequestContext,
  { id }: Visitor,
  { iin, next }: Of<'iin'>,
  typed: Typed,
) {
  const { requestId, now } = context
  const outcome = await addIin(context, { personId: id, iin, requestId, now })
  if (outcome.kind === 'added')
    return redirect(safePath(next, pathTo('/account', { query: { saved: 'iin' } })), 303)
  if (outcome.why === 'throttled') return askToWait(outcome, typed)
  return refuseForm({ iin: 'iinNotAdded' }, typed)
}

async function savePlace(
  context: RequestContext,
  { id }: Visitor,
  { place, next, seen }: Of<'place'>,
  typed: Typed,
) {
  const { now, requestId } = context
  const { region, district } = place ?? { region: null, district: null }
  const move = { personId: id, actorId: id, region, district, requestId, now }
  const stands = await context.database.transaction(async (tx) => {
    const now = placeCode(await findResidence(tx, id))
    if (hasChangedSince(seen, now, placeCode(place))) return { place: now }
    await moveResidence(tx, move)
    return null
  })
  if (stands) return refuseOutdated(typed, stands)
  return redirect(safePath(next, pathTo('/account', { query: { saved: 'place' } })), 303)
}

/** The form of the page that an intent is sent by. */
function formOf(intent = ''): string {
  return intent in readings ? 'details' : intent
}

export default function Account() {
  const { person, place, hasSecondFactor, next, seen, saved: done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const t = useMessages(messages)
  const refusedOf = (intent: (typeof saved)[number]) =>
    refused && formOf(refused.typed.intent) === intent ? refused : undefined
  const isKnown = saved.some((intent) => refusedOf(intent))
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('accountTitle')}</h1>
        <p className="lead">{person.email}</p>
        {done && !refused ? <Notice kind="good">{t(`saved-${done}`)}</Notice> : null}
        <FormFaults refused={isKnown ? undefined : refused} words={messages} />
      </header>
      <DetailsForm person={person} seen={seen.details} refused={refusedOf('details')} />
      <PlaceForm place={place} seen={seen.place} next={next} refused={refusedOf('place')} />
      <EmailLink email={person.email} />
      <PasswordForm refused={refusedOf('password')} />
      <FactorLink isSetUp={hasSecondFactor} />
      <IinForm
        lastFour={person.iinLastFour}
        ground={person.iinGround}
        next={next}
        refused={refusedOf('iin')}
      />
      <AccountMore />
    </div>
  )
}
