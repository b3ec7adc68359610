import { useActionData, useLoaderData } from '@remix-run/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/server-runtime'
import { FormFaults } from '../../design/controls/form-faults'
import { pathTo } from '../../path-to'
import { isFileRefused } from '../../platform/http/refused-file'
import { translate, useMessages } from '../../platform/i18n/messages'
import { parseCertificateCode } from '../../certification/domain/certificate-code'
import type { RouteHandle } from '../../route-handle'
import { readVerifierDigest } from '../make-offline-verifier.server'
import { messages } from '../words/messages'
import { receivePresented } from '../receive-presented.server'
import { CodeForm } from '../ui/code-form'
import { FileForm } from '../ui/file-form'
import { minutesOf, waitHeaders } from '../ui/wait-headers'
import { PresentedAnswer } from '../ui/presented-answer'
import { readPresentation } from '../ui/read-presentation.server'
import { VerifyNotes } from '../ui/verify-notes'

export const handle = {
  access: 'anyone',
  form: 'open',
  navigation: { menu: 'footer', order: 2, label: 'verify' },
  isDesk: true,
  manifest: '/verify.webmanifest',
  upload: 'file',
  isPastedInto: true,
  sheet: 'verification',
} satisfies RouteHandle

export { headers } from '../ui/verify-headers'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const title = translate(messages, context.language)('title')
  const { host } = context.config.baseUrl
  const digest = await readVerifierDigest(context.keys)
  const typed = new URL(request.url).searchParams.get('code')
  if (typed === null) {
    const tooLarge = isFileRefused(request)
    const page = { title, host, digest, typed: '', refusal: null, tooLarge }
    return tooLarge ? data(page, { status: 413 }) : page
  }
  const read = parseCertificateCode(typed)
  if (read.kind === 'code') throw redirect(pathTo('/verify/:code', { code: read.code }), 303)
  const page = { title, host, digest, typed, refusal: read, tooLarge: false }
  return data(page, { status: 422 })
}

/** Checks what was typed, pasted or sent as a file. A number leads to the address of its certificate. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { address, now } = context
  const read = await readPresentation(request)
  if (read.kind === 'no-file' || read.kind === 'unknown-field') {
    return data({ kind: read.kind } as const, { status: 422 })
  }
  const given = read.kind === 'text' ? { text: read.text, paper: read.paper } : { file: read.bytes }
  const outcome = await receivePresented(context, { given, address, client: context.client(), now })
  switch (outcome.kind) {
    case 'code':
      throw redirect(pathTo('/verify/:code', { code: outcome.code }), 303)
    case 'mistyped': {
      const typed = read.kind === 'text' ? read.text : ''
      return data({ ...outcome, typed }, { status: 422 })
    }
    case 'throttled': {
      const { kind, retryAfterSeconds } = outcome
      const told = { kind, minutes: minutesOf(retryAfterSeconds) }
      return data(told, { status: 429, headers: waitHeaders(retryAfterSeconds) })
    }
    case 'checked':
    case 'extract':
      return data({ ...outcome, checkedAt: now.toISOString() })
    case 'elsewhere':
    case 'refused':
      return data(outcome, { status: 422 })
  }
}

const unknownField = { errors: { '': 'unknownField' } }

export default function Verify() {
  const page = useLoaderData<typeof loader>()
  const told = useActionData<typeof action>()
  const t = useMessages(messages)
  const answered = told && isAnswer(told) ? told : null
  const typed = told?.kind === 'mistyped' ? told : page
  return (
    <div className="stack stack-wide narrow" data-verifier="">
      <div className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <PresentedAnswer answer={answered} />
      {told?.kind === 'unknown-field' ? (
        <FormFaults refused={unknownField} words={messages} />
      ) : null}
      <CodeForm typed={typed.typed} refusal={typed.refusal} better />
      <FileForm
        fault={told?.kind === 'no-file' ? 'noFile' : !told && page.tooLarge ? 'fileTooLarge' : null}
      />
      <VerifyNotes host={page.host} digest={page.digest} />
    </div>
  )
}

type Told = NonNullable<ReturnType<typeof useActionData<typeof action>>>
type Answered = Exclude<Told, { kind: 'mistyped' | 'no-file' | 'unknown-field' }>

function isAnswer(told: Told): told is Answered {
  return told.kind !== 'mistyped' && told.kind !== 'no-file' && told.kind !== 'unknown-field'
}
