import { useActionData, useLoaderData } from '@remix-run/react'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findIdentification } from '../../accounts/find-identification.server'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { IdentificationNote } from '../../accounts/ui/identification-note'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import { pathTo } from '../../path-to'
import { formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { extractMessages } from '../words/extract-messages'
import { listExtracts } from '../list-extracts.server'
import { readRecord } from '../read-record.server'
import { askExtract } from '../ui/ask-extract.server'
import { choicesOf } from '../ui/extract-choices'
import { ExtractForm } from '../ui/extract-form'

export const handle = { access: 'signed-in', form: 'own', sheet: 'extract' } satisfies RouteHandle

export { extractForm as form } from '../domain/extract-form'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const { database, language, now } = context
  return {
    title: translate(extractMessages, language)('listTitle'),
    extracts: await listExtracts(database.read, personId),
    identification: await findIdentification(database.read, personId),
    choices: choicesOf(await readRecord(database.read, { personId, now })),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const addressOf = (code: string) => pathTo('/record/extracts/:code', { code })
  return askExtract(request, context, { personId, askedBy: personId, addressOf })
}

/** What was extracted from one's own record, and the form for another extract. */
export default function Extracts() {
  const t = useMessages(extractMessages)
  const language = useLanguage()
  const { extracts, identification, choices } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('listTitle')}</h1>
        <p className="lead">{t('listLead')}</p>
      </header>
      {extracts.length === 0 ? <p>{t('none')}</p> : null}
      <ol className="plain-list stack">
        {extracts.map(({ code, issuedAt, askedBy }) => (
          <li key={code} className="card">
            <a href={pathTo('/record/extracts/:code', { code })}>
              {formatMoment(issuedAt, language)}
            </a>
            <p className="soft small">
              {t(askedBy === 'person' ? 'askedByPerson' : 'askedByOfficial')} ·{' '}
              <span className="extract-code">{formatCertificateCode(code)}</span>
            </p>
          </li>
        ))}
      </ol>
      <section className="stack">
        <h2>{t('askTitle')}</h2>
        <p>{t('askLead')}</p>
        <ExtractForm action={pathTo('/record/extracts')} choices={choices} refused={refused} />
      </section>
      <IdentificationNote known={identification} back={pathTo('/record/extracts')} />
      <p>
        <a href={pathTo('/record')}>{t('toRecord')}</a>
      </p>
    </div>
  )
}
