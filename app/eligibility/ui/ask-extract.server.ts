import { data, redirect } from '@remix-run/server-runtime'
import type { RequestContext } from '../../context'
import { readForm, type FormErrors } from '../../platform/forms/read-form.server'
import { extractForm } from '../domain/extract-form'
import { extractRecord } from '../extract-record.server'
import type { ExtractRefused } from './extract-form'

type AskExtract = {
  personId: string
  askedBy: string
  lookId?: string
  /** Where the extract is read, by its code. */
  addressOf: (code: string) => string
}

/** Answers the form that asks for an extract: leads to the extract, or says why there is none. */
export async function askExtract(
  request: Request,
  { database, keys, config, now, requestId }: RequestContext,
  { personId, askedBy, lookId, addressOf }: AskExtract,
) {
  const read = await readForm(request, extractForm)
  const { forms: typed = [] } = read.chosen
  const refuse = (errors: FormErrors) =>
    data<ExtractRefused>({ errors, forms: typed }, { status: 422 })
  if (!read.ok) return refuse(read.errors)
  const { baseUrl } = config
  const asked = { personId, forms: read.value.forms, askedBy, lookId, baseUrl, requestId, now }
  const outcome = await database.transaction((tx) => extractRecord(tx, keys, asked))
  if (outcome.kind === 'extracted') return redirect(addressOf(outcome.code), 303)
  switch (outcome.why) {
    case 'no-such-person':
      throw new Response(null, { status: 404 })
    case 'throttled': {
      const seconds = outcome.retryAfterSeconds
      return data<ExtractRefused>(
        { errors: { '': 'throttled' }, forms: typed, hours: Math.ceil(seconds / 3600) },
        { status: 429, headers: { 'Retry-After': String(seconds) } },
      )
    }
    case 'own-case':
      return refuse({ '': outcome.why })
    case 'no-form':
    case 'no-organisation':
      return refuse({ [outcome.why === 'no-organisation' ? '' : 'forms']: outcome.why })
  }
}
