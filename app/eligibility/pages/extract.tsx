import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { codeOfAddress } from '../../certification/ui/code-of-address'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { checkExtract } from '../check-extract.server'
import { extractMessages } from '../words/extract-messages'
import { findOwnExtract } from '../data/extracts'
import { ExtractPage } from '../ui/extract-page'

export const handle = {
  access: 'signed-in',
  isPastedInto: true,
  sheet: 'extract',
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, keys, language } = context
  const code = codeOfAddress(request, params.code)
  const extract = await findOwnExtract(database.read, { code, personId })
  if (!extract) throw new Response(null, { status: 404 })
  const seal = checkExtract(keys, extract)
  return {
    title: translate(extractMessages, language)('title'),
    code,
    statement: seal.kind === 'intact' ? seal.statement : null,
  }
}

/** An extract of one's own record. */
export default function Extract() {
  const t = useMessages(extractMessages)
  const { code, statement } = useLoaderData<typeof loader>()
  return (
    <ExtractPage
      statement={statement}
      file={pathTo('/record/extracts/:code/json', { code })}
      back={{ href: pathTo('/record'), label: t('toRecord') }}
    />
  )
}
