import { useLoaderData } from '@remix-run/react'
import { data, redirect, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { translate, useMessages } from '../../platform/i18n/messages'
import { longestTyped, readTypedCode } from '../domain/read-typed-code'
import { messages } from '../messages'
import { CodeForm } from '../ui/code-form'

export { headers } from '../ui/verify-headers'

export function loader({ request, context }: LoaderFunctionArgs) {
  const title = translate(messages, context.language)('title')
  const typed = new URL(request.url).searchParams.get('code')
  if (typed === null) return { title, typed: '', refusal: null }
  const read = readTypedCode(typed)
  if (read.kind === 'code') throw redirect(`/verify/${read.code}`, 303)
  return data({ title, typed: typed.slice(0, longestTyped), refusal: read }, { status: 422 })
}

export default function Verify() {
  const { typed, refusal } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  return (
    <div className="stack stack-wide narrow">
      <div className="stack">
        <h1>{t('title')}</h1>
        <p className="lead">{t('lead')}</p>
      </div>
      <CodeForm typed={typed} refusal={refusal} />
      <section className="stack">
        <h2>{t('whatIsSeen')}</h2>
        <p>{t('whatIsSeenText')}</p>
      </section>
    </div>
  )
}
