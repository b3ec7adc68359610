import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { ButtonLink } from '../../design/controls/button'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { PublicVerdict } from '../domain/public-verdict'
import { readTypedCode } from '../domain/read-typed-code'
import { lookUpCertificate } from '../look-up-certificate.server'
import { matchSurname } from '../match-surname.server'
import { messages } from '../messages'
import { verdictMessages } from '../verdict-messages'
import { CodeForm } from '../ui/code-form'
import { SurnameForm, type SurnameAnswer } from '../ui/surname-form'
import { VerdictChecks } from '../ui/verdict-checks'
import { useVerdictText, VerdictPanel } from '../ui/verdict-panel'
import { VerdictFacts } from '../ui/verdict-facts'

export { headers } from '../ui/verify-headers'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { address, language, now } = context
  const t = translate(verdictMessages, language)
  const typed = params.code ?? ''
  const read = readTypedCode(typed)
  const absent = { kind: 'not-found' as const, title: t('not-found'), typed }
  if (read.kind === 'refused') return data({ ...absent, refusal: read }, { status: 404 })
  const { code } = read
  if (typed !== code) throw redirect(`/verify/${code}${new URL(request.url).search}`, 301)

  const outcome = await lookUpCertificate(context, { code, address, now })
  if (outcome.kind === 'throttled') {
    const { retryAfterSeconds } = outcome
    const page = {
      kind: outcome.kind,
      title: translate(messages, language)('throttled'),
      minutes: minutes(retryAfterSeconds),
    }
    return data(page, { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) } })
  }
  if (outcome.kind === 'not-found') {
    return data({ ...absent, refusal: null }, { status: 404 })
  }
  const { kind, verdict } = outcome
  return data({ kind, title: t(verdict.verdict), verdict, checkedAt: now.toISOString() })
}

const form = z.object({ surname: z.string().trim().max(120) }).strict()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const parsed = readTypedCode(params.code ?? '')
  if (parsed.kind === 'refused') return redirect('/verify', 303)
  const { code } = parsed
  const read = await readForm(request, form)
  if (!read.ok) return answer({ kind: 'unknownField', surname: read.typed.surname ?? '' }, 422)
  const { surname } = read.value
  if (!surname) return answer({ kind: 'empty', surname }, 422)

  const { address, now } = context
  const outcome = await matchSurname(context, { code, surname, address, now })
  switch (outcome.kind) {
    case 'answered':
      return answer({ kind: outcome.matches ? 'yes' : 'no', surname }, 200)
    case 'throttled': {
      const { retryAfterSeconds } = outcome
      const wait = { 'Retry-After': String(retryAfterSeconds) }
      return answer({ kind: 'throttled', surname, minutes: minutes(retryAfterSeconds) }, 429, wait)
    }
    case 'no-name':
      return redirect(`/verify/${code}`, 303)
  }
}

function answer(told: SurnameAnswer, status: number, headers: Record<string, string> = {}) {
  return data(told, { status, headers })
}

function minutes(seconds: number): number {
  return Math.ceil(seconds / 60)
}

export default function Verdict() {
  const words = useMessages(verdictMessages)
  const page = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>()
  const t = useMessages(messages)
  return (
    <div className="stack stack-wide narrow">
      {page.kind === 'found' ? (
        <Found verdict={page.verdict} checkedAt={page.checkedAt} told={told} />
      ) : null}
      {page.kind === 'throttled' ? (
        <VerdictPanel verdict="throttled" text={t('throttledText', { minutes: page.minutes })} />
      ) : null}
      {page.kind === 'not-found' ? (
        <>
          <VerdictPanel
            verdict="not-found"
            text={page.refusal ? undefined : words('notFoundText')}
          />
          <CodeForm typed={page.typed} refusal={page.refusal} />
        </>
      ) : null}
    </div>
  )
}

type FoundProps = { verdict: PublicVerdict; checkedAt: string; told?: SurnameAnswer }

function Found({ verdict, checkedAt, told }: FoundProps) {
  const t = useMessages(messages)
  const text = useVerdictText(verdict)
  return (
    <>
      <VerdictPanel verdict={verdict.verdict} text={text} />
      {'replacedBy' in verdict && verdict.replacedBy ? (
        <p>
          <ButtonLink href={`/verify/${verdict.replacedBy}`}>{t('toReplacement')}</ButtonLink>
        </p>
      ) : null}
      <VerdictChecks checks={verdict.checks} />
      {'holder' in verdict ? (
        <>
          <VerdictFacts code={verdict.code} facts={verdict} checkedAt={checkedAt} />
          <SurnameForm code={verdict.code} answer={told} />
        </>
      ) : null}
      <p className="soft">{t('decide')}</p>
      <p>
        <a href="/verify">{t('another')}</a>
      </p>
    </>
  )
}
