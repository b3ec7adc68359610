import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import {
  consentViewers,
  giveHouseholdConsent,
  retractHouseholdConsent,
} from '../../accounts/give-household-consent.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { FormFaults } from '../../design/controls/form-faults'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { readForm, type FormErrors } from '../../platform/forms/read-form.server'
import { changedMeanwhile } from '../../platform/forms/seen-field'
import { writeSeen } from '../../platform/forms/seen.server'
import { readDone } from '../../platform/http/read-done'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { consentForm } from '../domain/consent-form'
import { progressConsent } from '../domain/shown-to-household'
import { OtherLearnerCard } from '../ui/other-learner'
import { ProgressConsent } from '../ui/progress-consent'
import { togetherMessages } from '../words/together-messages'
import { showTogether } from './show-together.server'

export const handle = { access: 'programme:learn', form: 'own' } satisfies RouteHandle

export const form = consentForm

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { others, consents } = await showTogether(context, visitor.id)
  return {
    title: translate(togetherMessages, context.language)('title'),
    others,
    viewers: consents.map(({ name, givenAt }) => ({ name, givenAt })),
    seen: { show: writeSeen(consentViewers(consents)) },
    done: readDone(request, ['shown', 'hidden']),
  }
}

/** Lets everybody who is in the household now see how far one is, or takes that back. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { id: personId } = await requirePermission(request, context, handle.access)
  const read = await readForm(request, form)
  if (!read.ok) return refuse(read.errors, 422)
  const { database, now } = context
  const own = { personId, about: progressConsent, now }
  if (read.value.intent === 'hide') {
    await database.transaction((tx) => retractHouseholdConsent(tx, own))
    return redirect(pathTo('/learn/together', { query: { done: 'hidden' } }), 303)
  }
  const { seen } = read.value
  const outcome = await database.transaction((tx) => giveHouseholdConsent(tx, { ...own, seen }))
  // The page shows who is in the household now.
  if (outcome.kind === 'refused') return refuse({ '': changedMeanwhile }, 409)
  return redirect(pathTo('/learn/together', { query: { done: 'shown' } }), 303)
}

function refuse(errors: FormErrors, status: 409 | 422) {
  return data<{ errors: FormErrors }>({ errors }, { status })
}

export default function Together() {
  const t = useMessages(togetherMessages)
  const { title, others, viewers, seen, done } = useLoaderData<typeof loader>()
  const refused = useActionData<{ errors: FormErrors }>()
  return (
    <div className="stack stack-wide">
      <header className="stack narrow">
        <p className="eyebrow">
          <a href={pathTo('/learn')}>{t('backToLearning')}</a>
        </p>
        <h1>{title}</h1>
        <p className="lead">{t('lead')}</p>
        {done && !refused ? <Notice kind="good">{t(`done-${done}`)}</Notice> : null}
        <FormFaults refused={refused} words={togetherMessages} />
      </header>
      {others.length === 0 ? (
        <section className="stack narrow" aria-labelledby="invite">
          <h2 id="invite">{t('inviteTitle')}</h2>
          <p>{t('alone')}</p>
          <p>
            <ButtonLink href={pathTo('/household')}>{t('invite')}</ButtonLink>
          </p>
          <p className="soft">{t('aloneTasks')}</p>
        </section>
      ) : (
        <>
          <section className="stack narrow" aria-labelledby="others">
            <h2 id="others">{t('othersTitle')}</h2>
            {others.map((each, index) => (
              <OtherLearnerCard key={index} {...each} />
            ))}
          </section>
          <ProgressConsent viewers={viewers} seen={seen.show} />
          <section className="stack narrow" aria-labelledby="list">
            <h2 id="list">{t('listTitle')}</h2>
            <p>{t('listText')}</p>
            <p>
              <a href={pathTo('/household')}>{t('toList')}</a>
            </p>
          </section>
        </>
      )}
    </div>
  )
}
