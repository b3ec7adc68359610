import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requirePermission } from '../../accounts/require-visitor.server'
import { codeOfAddress } from '../../certification/ui/code-of-address'
import { checkExtract } from '../../eligibility/check-extract.server'
import { extractMessages } from '../../eligibility/words/extract-messages'
import { ExtractPage } from '../../eligibility/ui/extract-page'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { findOpenExtract } from '../find-open-extract.server'

export const handle = {
  access: 'record:look',
  isDesk: true,
  sheet: 'extract',
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, keys, now, language } = context
  const { lookId = '' } = params
  const code = codeOfAddress(request, params.code)
  const extract = await findOpenExtract(database.read, { lookId, code, officer, now })
  if (!extract) throw new Response(null, { status: 404 })
  const seal = checkExtract(keys, extract)
  const statement = seal.kind === 'intact' ? seal.statement : null
  return { title: translate(extractMessages, language)('title'), lookId, code, statement }
}

/** An extract that an officer asked for, while the look lasts. */
export default function OpenExtract() {
  const t = useMessages(extractMessages)
  const { lookId, code, statement } = useLoaderData<typeof loader>()
  const path = pathTo('/authority/records/:lookId', { lookId })
  return (
    <ExtractPage
      statement={statement}
      file={pathTo('/authority/records/:lookId/extracts/:code/json', { lookId, code })}
      back={{ href: path, label: t('backToLook') }}
    />
  )
}
