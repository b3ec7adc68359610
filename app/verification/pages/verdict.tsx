import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { z } from 'zod'
import { holdsIin } from '../../accounts/domain/holds-iin'
import {
  formatCertificateCode,
  parseCertificateCode,
} from '../../certification/domain/certificate-code'
import { pathTo } from '../../path-to'
import { readForm } from '../../platform/forms/read-form.server'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import { undoPercent } from '../../platform/text/plain-text'
import type { RouteHandle } from '../../route-handle'
import { extractVerdictMessages } from '../words/extract-verdict-messages'
import { showPublic } from '../domain/shown-verdict'
import { lookUpCertificate } from '../look-up-certificate.server'
import { matchHolder } from '../match-holder.server'
import { messages } from '../words/messages'
import { CodeForm } from '../ui/code-form'
import { ExtractVerdictView } from '../ui/extract-verdict-view'
import { HolderForm, type HolderAnswer } from '../ui/holder-form'
import { minutesOf, waitHeaders } from '../ui/wait-headers'
import { VerdictPanel } from '../ui/verdict-panel'
import { VerdictView } from '../ui/verdict-view'
import { verdictMessages } from '../words/verdict-messages'

export const handle = {
  access: 'anyone',
  form: 'open',
  isDesk: true,
  manifest: '/verify.webmanifest',
  isPastedInto: true,
  sheet: 'verification',
} satisfies RouteHandle

export { headers } from '../ui/verify-headers'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { address, language, now } = context
  const t = translate(verdictMessages, language)
  const typed = params.code ?? params['*'] ?? ''
  const read = parseCertificateCode(typed)
  if (read.kind === 'refused') {
    // An IIN has no place in an address; it is not repeated either.
    const isIin = holdsIin(undoPercent(typed))
    const kind = isIin ? ('iin-in-address' as const) : ('mistyped' as const)
    const page = { kind, title: t(kind), typed: isIin ? '' : typed, refusal: isIin ? null : read }
    return data(page, { status: 404 })
  }
  const { code } = read
  if (typed !== code)
    throw redirect(pathTo('/verify/:code', { code, query: new URL(request.url).searchParams }), 301)

  const outcome = await lookUpCertificate(context, { code, address, now })
  if (outcome.kind === 'throttled') {
    const { kind, retryAfterSeconds } = outcome
    const title = translate(messages, language)('throttled')
    const page = { kind, title, minutes: minutesOf(retryAfterSeconds) }
    return data(page, { status: 429, headers: waitHeaders(retryAfterSeconds) })
  }
  if (outcome.kind === 'extract') {
    const { kind, verdict } = outcome
    const title = translate(extractVerdictMessages, language)(verdict.verdict)
    return data({ kind, title, verdict, checkedAt: now.toISOString() })
  }
  if (outcome.kind === 'not-found') {
    const { kind } = outcome
    return data({ kind, title: t(kind), typed: formatCertificateCode(code) }, { status: 404 })
  }
  const { kind, verdict } = outcome
  return data({ kind, title: t(verdict.verdict), verdict, checkedAt: now.toISOString() })
}

export const form = z.object({ claim: z.string().trim().max(120) }).strict()

export async function action({ request, params, context }: ActionFunctionArgs) {
  const parsed = parseCertificateCode(params.code ?? params['*'] ?? '')
  if (parsed.kind === 'refused') return redirect(pathTo('/verify'), 303)
  const { code } = parsed
  const read = await readForm(request, form)
  if (!read.ok) {
    const kind = read.errors.claim === 'tooLong' ? 'tooLong' : 'unknownField'
    return answer({ kind, claim: read.typed.claim ?? '' }, 422)
  }
  const { claim } = read.value
  if (!claim) return answer({ kind: 'empty', claim }, 422)

  const { address, now } = context
  const outcome = await matchHolder(context, { code, claim, address, now })
  switch (outcome.kind) {
    case 'answered':
      return answer(
        outcome.matches ? { kind: 'yes', claim, ground: outcome.ground } : { kind: 'no', claim },
        200,
      )
    case 'throttled': {
      const { kind, retryAfterSeconds } = outcome
      const told = { kind, claim, minutes: minutesOf(retryAfterSeconds) }
      return answer(told, 429, waitHeaders(retryAfterSeconds))
    }
    case 'no-name':
      return redirect(pathTo('/verify/:code', { code }), 303)
  }
}

function answer(told: HolderAnswer, status: number, headers: Record<string, string> = {}) {
  return data(told, { status, headers })
}

export default function Verdict() {
  const page = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>()
  const t = useMessages(messages)
  const tVerdict = useMessages(verdictMessages)
  const language = useLanguage()
  return (
    <div className="stack stack-wide narrow">
      {page.kind === 'found' ? (
        <>
          <VerdictView verdict={showPublic(page.verdict, language)} checkedAt={page.checkedAt}>
            <HolderForm code={page.verdict.code} answer={told} />
          </VerdictView>
          <p>
            <a href={pathTo('/verify')}>{t('another')}</a>
          </p>
        </>
      ) : null}
      {page.kind === 'extract' ? (
        <>
          <ExtractVerdictView verdict={page.verdict} checkedAt={page.checkedAt} told={told} />
          <p>
            <a href={pathTo('/verify')}>{t('another')}</a>
          </p>
        </>
      ) : null}
      {page.kind === 'throttled' ? (
        <VerdictPanel
          kind="throttled"
          title={t('throttled')}
          text={t('throttledText', { minutes: page.minutes })}
        />
      ) : null}
      {page.kind === 'not-found' ? (
        <>
          <VerdictPanel
            kind="not-found"
            title={tVerdict('not-found')}
            text={tVerdict('notFoundText')}
          />
          <CodeForm typed={page.typed} />
        </>
      ) : null}
      {page.kind === 'mistyped' || page.kind === 'iin-in-address' ? (
        <>
          <VerdictPanel
            kind={page.kind}
            title={tVerdict(page.kind)}
            text={tVerdict(page.kind === 'mistyped' ? 'mistypedText' : 'iinInAddressText')}
          />
          <CodeForm typed={page.typed} refusal={page.refusal} />
        </>
      ) : null}
    </div>
  )
}
