import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireVisitor } from '../../accounts/require-visitor.server'
import { ButtonLink } from '../../design/controls/button'
import { listLooks } from '../../eligibility/list-looks.server'
import { pathTo } from '../../path-to'
import { formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { ownRegisters } from '../domain/own-registers'
import { howLongIs } from '../how-long'
import { KeptRegister } from '../ui/kept-register'
import { ownMessages } from '../words/own-messages'

export const handle = { access: 'signed-in' } satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { id: personId } = await requireVisitor(request, context)
  const looks = await listLooks(context.database.read, personId)
  return {
    registers: ownRegisters.map((each) => ({
      name: each.name,
      seenBy: each.seenBy,
      howLong: howLongIs(each),
    })),
    looks: { count: looks.length, latest: looks[0]?.at ?? null },
    title: translate(ownMessages, context.language)('title'),
  }
}

export default function MyData() {
  const { registers, looks, title } = useLoaderData<typeof loader>()
  const t = useMessages(ownMessages)
  const language = useLanguage()
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{title}</h1>
        <p className="lead">{t('lead')}</p>
        <p>{t('childNote')}</p>
      </header>
      <section className="stack" aria-labelledby="do">
        <h2 id="do">{t('doTitle')}</h2>
        <p>
          <ButtonLink href={pathTo('/my-data/download')}>{t('toDownload')}</ButtonLink>
        </p>
        <p className="soft">{t('toDownloadLead')}</p>
        <ul className="plain-list stack">
          <li>
            <a href={pathTo('/account')}>{t('toCorrect')}</a>
          </li>
          <li>
            <a href={pathTo('/account/email')}>{t('toEmail')}</a>
          </li>
          <li>
            <a href={pathTo('/account', { fragment: 'iin' })}>{t('toIin')}</a>
            <br />
            <span className="soft">{t('toIinLead')}</span>
          </li>
          <li>
            <a href={pathTo('/account/sessions')}>{t('toSessions')}</a>
          </li>
          <li>
            <a href={pathTo('/account/second-factor')}>{t('toFactor')}</a>
            <br />
            <span className="soft">{t('toFactorLead')}</span>
          </li>
        </ul>
      </section>
      <section className="stack" aria-labelledby="looks">
        <h2 id="looks">{t('looksTitle')}</h2>
        <p>
          {looks.latest === null
            ? t('looksNone')
            : t('looksSome', {
                count: looks.count,
                date: formatMoment(looks.latest, language),
              })}
        </p>
        <ul className="plain-list stack">
          <li>
            <a href={pathTo('/record/looks')}>{t('toLooks')}</a>
          </li>
          <li>
            <a href={pathTo('/account/trail')}>{t('toTrail')}</a>
          </li>
        </ul>
      </section>
      <section className="stack" aria-labelledby="kept">
        <h2 id="kept">{t('keptTitle')}</h2>
        {registers.map((each) => (
          <KeptRegister key={each.name} register={each} />
        ))}
      </section>
    </div>
  )
}
