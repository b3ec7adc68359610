import { useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Notice } from '../../design/controls/notice'
import { extractMessages } from '../../eligibility/words/extract-messages'
import { readRecord } from '../../eligibility/read-record.server'
import { askExtract } from '../../eligibility/ui/ask-extract.server'
import { choicesOf } from '../../eligibility/ui/extract-choices'
import { ExtractForm } from '../../eligibility/ui/extract-form'
import { pathTo } from '../../path-to'
import { translate, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { requireOpenRecord } from '../ui/require-open-record.server'

export const handle = { access: 'record:look', form: 'own', isDesk: true } satisfies RouteHandle

export { extractForm as form } from '../../eligibility/domain/extract-form'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  const { lookId, ...open } = await requireOpenRecord({ params, context }, officer)
  const record = await readRecord(database.read, { personId: open.person.id, now })
  return {
    title: translate(extractMessages, language)('officialTitle'),
    lookId,
    name: open.person.name,
    ownCase: await isOwnCase(database.read, officer.id, open.person.id, now),
    choices: choicesOf(record),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { lookId, ...open } = await requireOpenRecord({ params, context }, officer)
  const addressOf = (code: string) =>
    pathTo('/authority/records/:lookId/extracts/:code', { lookId, code })
  const asked = { personId: open.person.id, askedBy: officer.id, lookId, addressOf }
  return askExtract(request, context, asked)
}

/** Asks for an extract of the record that is open. */
export default function AskExtract() {
  const t = useMessages(extractMessages)
  const { lookId, name, ownCase, choices } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const path = pathTo('/authority/records/:lookId', { lookId })
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('officialTitle')}</h1>
        <p>
          <strong>{name}</strong>
        </p>
        {ownCase ? null : <p className="lead">{t('officialLead')}</p>}
      </header>
      {ownCase ? (
        <Notice kind="care">{t('own-case')}</Notice>
      ) : (
        <ExtractForm
          action={pathTo('/authority/records/:lookId/extract', { lookId })}
          choices={choices}
          refused={refused}
        />
      )}
      <p>
        <a href={path}>{t('backToLook')}</a>
      </p>
    </div>
  )
}
