import { useLoaderData } from '@remix-run/react'
import { data, type LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findPeopleByName } from '../../accounts/find-people-by-name.server'
import { isForSomebody } from '../../accounts/domain/people-lists'
import { lapseOf } from '../../accounts/domain/proposal-life'
import { maskPeople } from '../../accounts/mask-people.server'
import { listNames } from '../../accounts/list-names.server'
import { maskUntyped } from '../../accounts/domain/mask-untyped'
import { requireListTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { NoIinInSearch } from '../../accounts/ui/no-iin-in-search'
import { longestSearch, readSearchText, soughtIin } from '../../accounts/ui/search-text'
import { SearchForm } from '../../design/controls/search-form'
import { pathTo } from '../../path-to'
import type { Database } from '../../platform/database/database.server'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import type { Certificate } from '../data/certificates'
import { formatCertificateCode, parseCertificateCode } from '../domain/certificate-code'
import { findCertificateByCode } from '../issuing/find-certificate-by-code.server'
import { governMessages } from '../words/govern-messages'
import { listCertificatesOf } from '../issuing/list-certificates-of.server'
import { listProposals } from '../life/list-proposals.server'
import { FoundCertificates, type FoundCertificate } from '../ui/found-certificates'
import { presentCertificate, type ShownCertificate } from '../ui/present-certificate.server'

export const handle = {
  access: 'certificate:govern',
  navigation: { menu: 'sections', order: 8, label: 'register' },
  isDesk: true,
  sheet: 'certification',
} satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, keys, language, now } = context
  const wanted = readSearchText(request, 'q')
  await requireListTurn(context, {
    ...{ visitor, list: 'certificates', detail: { searched: wanted !== '' } },
  })
  const isTooLong = wanted.length > longestSearch && parseCertificateCode(wanted).kind !== 'code'
  const found = wanted && !isTooLong ? await findCertificates(database.read, wanted) : null
  const proposals = await listProposals(database.read, now)
  const idsOf = (rows: readonly { personId: string }[]) => rows.map(({ personId }) => personId)
  const names = await maskPeople(database.read, idsOf(Object.values(proposals).flat()))
  const holders = await listNames(database.read, idsOf(found?.certificates ?? []))
  const nameOf = (personId: string) => names.get(personId) ?? ''
  const shown = {
    wanted,
    isTooLong,
    refused: soughtIin(request),
    found: found && {
      more: found.more,
      mistyped: found.mistyped,
      short: found.short,
      certificates: found.certificates.map((certificate) => {
        const shown = presentCertificate(keys, certificate, now)
        return listFound(shown, holders.get(certificate.personId) ?? '', found.typed)
      }),
    },
    open: proposals.open.map(({ id, code, action, proposedAt, personId }) => ({
      ...{ id, code, action, at: proposedAt },
      holder: nameOf(personId),
    })),
    lapsed: proposals.lapsed.map(({ id, code, action, proposedAt, personId }) => ({
      ...{ id, code, action, at: lapseOf(proposedAt), decision: 'lapsed' as const },
      holder: nameOf(personId),
    })),
    decided: proposals.decided.map(({ id, code, action, decidedAt, decision, personId }) => ({
      ...{ id, code, action, at: decidedAt, decision },
      holder: nameOf(personId),
    })),
    title: translate(governMessages, language)('listTitle'),
  }
  return data(shown, { status: isTooLong ? 422 : 200 })
}

type FoundByText = {
  certificates: Certificate[]
  more: boolean
  mistyped: boolean
  /** Whether a piece of a name was too short to be one person's. */
  short: boolean
  /** The name that was looked for; a number tells nothing of it. */
  typed: string
}

const nothing = { certificates: [], more: false, mistyped: false, short: false, typed: '' }

/** What the list needs of a certificate: of its holder no more than was typed; the whole stands on its own page. */
function listFound(shown: ShownCertificate, account: string, typed: string): FoundCertificate {
  const { code, status } = shown
  if (status === 'altered') return { code, status, holder: maskUntyped(account, typed) }
  const { holder, programme, awardedAt } = shown.statement
  const facts = { code, status, title: programme.title, awardedAt }
  return { ...facts, holder: maskUntyped(holder.name, typed) }
}

/** By number when it reads as one, else by the name of people's accounts. A name has no digit. */
async function findCertificates(db: Database, wanted: string): Promise<FoundByText> {
  const parsed = parseCertificateCode(wanted)
  if (parsed.kind === 'code') {
    const certificate = await findCertificateByCode(db, parsed.code)
    return { ...nothing, certificates: certificate ? [certificate] : [] }
  }
  if (/\p{N}/u.test(wanted)) return { ...nothing, mistyped: true }
  if (!isForSomebody(wanted)) return { ...nothing, short: true }
  const { personIds, more } = await findPeopleByName(db, wanted)
  return { ...nothing, certificates: await listCertificatesOf(db, personIds), more, typed: wanted }
}

export default function GovernCertificates() {
  const { wanted, isTooLong, refused, found, open, lapsed, decided } =
    useLoaderData<typeof loader>()
  const t = useMessages(governMessages)
  return (
    <div className="stack stack-wide">
      <header className="stack narrow">
        <h1>{t('listTitle')}</h1>
        <p className="lead">{t('listLead')}</p>
      </header>
      <section className="stack">
        <h2>{t('openTitle')}</h2>
        {open.length === 0 ? <p>{t('openNone')}</p> : <Proposals proposals={open} />}
      </section>
      <NoIinInSearch said={refused} />
      <SearchForm
        path={pathTo('/admin/certificates')}
        name="q"
        label={t('searchField')}
        hint={t('searchHint')}
        button={t('search')}
        wanted={wanted}
        isTooLong={isTooLong}
      />
      {found ? <FoundCertificates {...found} /> : null}
      {lapsed.length > 0 ? (
        <section className="stack">
          <h2>{t('lapsedTitle')}</h2>
          <p>{t('lapsedLead')}</p>
          <Proposals proposals={lapsed} />
        </section>
      ) : null}
      {decided.length > 0 ? (
        <section className="stack">
          <h2>{t('decidedTitle')}</h2>
          <Proposals proposals={decided} />
        </section>
      ) : null}
    </div>
  )
}

type Listed = {
  id: string
  code: string
  action: 'suspend' | 'reinstate' | 'revoke' | 'replace'
  at: Date | string | null
  decision?: 'confirmed' | 'declined' | 'withdrawn' | 'lapsed' | null
  holder: string
}

function Proposals({ proposals }: { proposals: Listed[] }) {
  const t = useMessages(governMessages)
  const language = useLanguage()
  return (
    <ul className="plain-list stack">
      {proposals.map(({ id, code, action, at, decision, holder }) => (
        <li key={id} className="card">
          <a href={pathTo('/admin/certificates/:code', { code })}>
            {t(`change-${action}`)}: {holder}
          </a>
          <p className="soft small">
            <span className="certificate-code">{formatCertificateCode(code)}</span>
            {decision ? ` · ${t(`decision-${decision}`)}` : null}
            {at ? ` · ${formatDate(at, language)}` : null}
          </p>
        </li>
      ))}
    </ul>
  )
}
