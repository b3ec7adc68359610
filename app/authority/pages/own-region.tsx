import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { residenceName } from '../../accounts/domain/residence'
import { findResidence } from '../../accounts/find-residence.server'
import { findIdentification } from '../../accounts/find-identification.server'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { IdentificationNote } from '../../accounts/ui/identification-note'
import { pathTo } from '../../path-to'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { listOwnTransfers } from '../data/transfers'
import { transferMessages } from '../words/transfer-messages'
import { TransferFacts } from '../ui/transfer-facts'

export const handle = { access: 'signed-in' } satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const db = context.database.read
  const transfers = await listOwnTransfers(db, personId)
  return {
    title: translate(transferMessages, context.language)('ownTitle'),
    residence: await findResidence(db, personId),
    identification: await findIdentification(db, personId),
    // Which officer it was is the office's own affair.
    transfers: transfers.map(
      ({ requestedBy: _requestedBy, decidedBy: _decidedBy, personId: _personId, ...rest }) => rest,
    ),
  }
}

/** Whose authority may find a person, and every move of their record, for that person to see. */
export default function OwnRegion() {
  const t = useMessages(transferMessages)
  const language = useLanguage()
  const { residence, identification, transfers } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('ownTitle')}</h1>
        <p className="lead">{t('ownLead')}</p>
        <p>
          {residence ? t('ownPlace', { place: residenceName(residence, language) }) : t('ownNone')}
        </p>
      </header>
      <IdentificationNote known={identification} back={pathTo('/record/region')} />
      <section className="stack" aria-labelledby="moves">
        <h2 id="moves">{t('ownHistory')}</h2>
        {transfers.length === 0 ? <p>{t('ownEmpty')}</p> : null}
        <ol className="plain-list stack">
          {transfers.map((transfer) => (
            <li key={transfer.id} className="card">
              <TransferFacts transfer={transfer} />
            </li>
          ))}
        </ol>
      </section>
      <p className="row">
        <a href={pathTo('/record')}>{t('toRecord')}</a>
        <a href={pathTo('/account')}>{t('toAccount')}</a>
      </p>
    </div>
  )
}
