import { useLoaderData } from '@remix-run/react'
import { data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { Button, ButtonLink } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { canBeSentAgain, statusOfRefusal, writtenIn } from '../domain/refused-sender'
import { makeFormOwner } from '../make-form-owner.server'
import { findArrival } from '../find-visitor.server'
import { refusedSenderMessages } from '../words/refused-sender-messages'
import { SendAgain } from '../ui/send-again'
import { WrittenTexts } from '../ui/written-texts'

export const handle = { access: 'anyone', sheet: 'accounts' } satisfies RouteHandle

/** Shown by the server itself for a form that it does not take from its sender; nobody can ask for it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { refusedForm } = context
  if (!refusedForm) throw new Response(null, { status: 404 })
  const { kind, path, fields } = refusedForm
  const arrival = await findArrival(request, context)
  const name = arrival?.name ?? ''
  const owner =
    'owner' in refusedForm
      ? refusedForm.owner
      : kind === 'unmarked' && arrival
        ? makeFormOwner(context, arrival.id)
        : null
  const title = translate(refusedSenderMessages, context.language)(`${kind}-title`, { name })
  const again = owner !== null && canBeSentAgain(fields) ? { owner, path, fields } : null
  const page = { kind, name, path, title, written: writtenIn(fields), again }
  const headers = { 'X-Form-Refused': kind }
  return data(page, { status: statusOfRefusal(refusedForm), headers })
}

export function headers({ loaderHeaders }: HeadersArgs) {
  return loaderHeaders
}

/** That nothing was saved and why, what was written, and the ways on. */
export default function FormRefused() {
  const { kind, name, path, written, again } = useLoaderData<typeof loader>()
  const t = useMessages(refusedSenderMessages)
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t(`${kind}-title`, { name })}</h1>
        <p className="lead">{t(`${kind}-text`, { name })}</p>
      </header>
      {kind === 'signed-out' || kind === 'locked' || kind === 'asked-again' ? (
        <ProveFirst kind={kind} path={path} again={again} />
      ) : null}
      {kind === 'unmarked' ? (
        <>
          {again ? <SendAgain {...again} label={t('sendAs', { name })} /> : null}
          <p>
            <a href={path}>{t('goOnAs', { name })}</a>
          </p>
        </>
      ) : null}
      {kind === 'other-person' ? <OtherPerson name={name} path={path} /> : null}
      <WrittenTexts written={written} />
      {again === null && kind !== 'other-person' ? <p className="soft">{t('secretLeft')}</p> : null}
    </div>
  )
}

type Again = { owner: string; path: string; fields: [string, string][] } | null

type Proof = 'signed-out' | 'locked' | 'asked-again'

/** The page on which whoever sent the form says who they are, and which leads back to the form's own page. */
function proofPage(kind: Proof, path: string): string {
  if (kind === 'signed-out') return pathTo('/sign-in', { query: { next: path } })
  return pathTo('/sign-in/code', { query: { again: kind === 'asked-again', next: path } })
}

/** What the sender must prove first, apart from this page, which keeps what was written until it can be sent. */
function ProveFirst({ kind, path, again }: { kind: Proof; path: string; again: Again }) {
  const t = useMessages(refusedSenderMessages)
  const page = proofPage(kind, path)
  const isCode = kind !== 'signed-out'
  if (!again) {
    return (
      <p>
        <ButtonLink href={page}>{t(isCode ? 'giveCode' : 'signIn')}</ButtonLink>
      </p>
    )
  }
  return (
    <ol className="stack">
      <li className="stack">
        <p>{t(isCode ? 'code-first' : 'signed-out-first')}</p>
        <p>
          <a className="button" data-look="main" href={page} target="_blank" rel="opener">
            {t(isCode ? 'giveCodeApart' : 'signInApart')}
          </a>
        </p>
      </li>
      <li className="stack">
        <p>{t('signed-out-then')}</p>
        <SendAgain {...again} label={t('sendAgain')} look="quiet" />
      </li>
    </ol>
  )
}

function OtherPerson({ name, path }: { name: string; path: string }) {
  const t = useMessages(refusedSenderMessages)
  return (
    <div className="row">
      <ButtonLink href={path}>{t('goOnAs', { name })}</ButtonLink>
      <Form action={pathTo('/sign-out')}>
        <input type="hidden" name="next" value={pathTo('/sign-in', { query: { next: path } })} />
        <Button look="quiet">{t('signInAsOther')}</Button>
      </Form>
    </div>
  )
}
