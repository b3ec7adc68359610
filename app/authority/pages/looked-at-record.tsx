import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { residenceName } from '../../accounts/domain/residence'
import { iinMessages } from '../../accounts/words/iin-messages'
import { isOwnCase } from '../../accounts/is-own-case.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { useIinWords } from '../../accounts/ui/iin-words'
import { ButtonLink } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { FaultPage } from '../../design/frame/fault-page'
import { findAsked } from '../domain/find-asked'
import { findFormAppliedFor } from '../../eligibility/find-form-applied-for.server'
import { lookEnd, presentLooker } from '../../eligibility/domain/look'
import { standingOf } from '../../eligibility/domain/proposal'
import { listHistory } from '../../eligibility/list-history.server'
import {
  listLapsedProposals,
  listOpenProposals,
} from '../../eligibility/list-open-proposals.server'
import { extractMessages } from '../../eligibility/words/extract-messages'
import { messages } from '../../eligibility/words/messages'
import { readRecord } from '../../eligibility/read-record.server'
import { HistoryList } from '../../eligibility/ui/history-list'
import { HouseholdMembers } from '../../eligibility/ui/household-members'
import { LookFacts } from '../../eligibility/ui/look-facts'
import { pathTo } from '../../path-to'
import { formatMoment } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { decisionMessages } from '../words/decision-messages'
import { deskMessages } from '../words/desk-messages'
import { listMembers } from '../list-members.server'
import { AnsweredRecord, endings } from '../ui/answered-record'
import { requireOpenRecord } from '../ui/require-open-record.server'

export const handle = {
  access: 'record:look',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const { now, language } = context
  const db = context.database.read
  const { look, person } = await requireOpenRecord({ params, context }, officer)
  const { id: personId, name, iinLastFour, iinGround, region, district } = person
  const { searchParams } = new URL(request.url)
  const record = await readRecord(db, { personId, now })
  const chosen = await findFormAppliedFor(db, personId)
  const asked = findAsked(record, { officer: searchParams.get('form'), person: chosen })
  const own = region !== null && region === officer.region
  const ownCase = await isOwnCase(db, officer.id, personId, now)
  const here = { region: region ?? '', personId, now }
  const open = own ? await listOpenProposals(db, here) : []
  const lapsed = own ? await listLapsedProposals(db, { ...here, limit: 50 }) : []
  return {
    title: translate(messages, language)('recordTitle'),
    person: { name, iinLastFour, iinGround },
    residence: region === null ? null : { region, district },
    own,
    ownCase,
    isIinSeen: searchParams.get('done') === 'iin-seen',
    done: endings.find((each) => each === searchParams.get('done')) ?? null,
    look: { ...look, by: presentLooker(look, 'official') },
    endsAt: lookEnd(look),
    record,
    asked,
    history: await listHistory(db, personId),
    members: await listMembers(db, { look, officer, now }),
    proposals: [...open, ...lapsed].map((proposal) => ({
      id: proposal.id,
      placementForm: proposal.placementForm,
      requirement: proposal.requirement,
      isOwn: proposal.proposedBy === officer.id,
      hasLapsed: standingOf(proposal, now) === 'lapsed',
    })),
  }
}

/** The record as an officer reads it: states, evidence and rules, and what the officer can do about them. */
export default function LookedAtRecord() {
  const t = useMessages(messages)
  const tDesk = useMessages(deskMessages)
  const tExtract = useMessages(extractMessages)
  const tIin = useMessages(iinMessages)
  const iinWords = useIinWords()
  const language = useLanguage()
  const { person, residence, own, ownCase, done, look, endsAt, record, asked, history } =
    useLoaderData<typeof loader>()
  const { isIinSeen, members, proposals } = useLoaderData<typeof loader>()
  const tDecision = useMessages(decisionMessages)
  const at = { lookId: look.id }
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('recordTitle')}</h1>
        <dl className="facts">
          <dt>{t('name')}</dt>
          <dd>{person.name}</dd>
          <dt>{t('iin')}</dt>
          <dd>
            {person.iinLastFour ? iinWords(person.iinLastFour, person.iinGround) : t('iinAbsent')}
          </dd>
          <dt>{tDesk('residence')}</dt>
          <dd>{residence ? residenceName(residence, language) : tDesk('residenceAbsent')}</dd>
        </dl>
      </header>
      <AnsweredRecord
        record={record}
        asked={asked}
        lookId={look.id}
        proposals={own && !ownCase ? proposals : null}
        done={done}
      >
        {isIinSeen ? <Notice kind="good">{tIin('seeDone')}</Notice> : null}
        {person.iinGround === 'asserted' && !ownCase ? (
          <p>
            <a href={pathTo('/authority/records/:lookId/iin', at)}>{tIin('seeLink')}</a>
          </p>
        ) : null}
        <Notice>{t('whoDecides')}</Notice>
        {ownCase ? <Notice kind="care">{tDecision('own-case')}</Notice> : null}
        {own || ownCase ? null : (
          <Notice kind="care">
            <div className="stack">
              <p>{tDesk('noRegionYet')}</p>
              <p>
                <a href={pathTo('/authority/transfers', { fragment: 'ask' })}>{tDesk('takeIn')}</a>
              </p>
            </div>
          </Notice>
        )}
      </AnsweredRecord>
      <HouseholdMembers
        members={members}
        action={pathTo('/authority/records/:lookId/household', at)}
      />
      <section className="stack">
        <h2>{t('history')}</h2>
        <HistoryList history={history} />
      </section>
      <section className="card stack">
        <h2>{t('lookLogged')}</h2>
        <LookFacts look={look} />
        <p>{t('lookLasts', { moment: formatMoment(endsAt, language) })}</p>
      </section>
      <p className="row">
        <ButtonLink href={pathTo('/authority')}>{t('newSearch')}</ButtonLink>
        {ownCase ? null : (
          <ButtonLink look="quiet" href={pathTo('/authority/records/:lookId/extract', at)}>
            {tExtract('officialTitle')}
          </ButtonLink>
        )}
        {own && !ownCase ? (
          <ButtonLink look="quiet" href={pathTo('/authority/records/:lookId/transfer', at)}>
            {tDesk('transfer')}
          </ButtonLink>
        ) : null}
      </p>
    </div>
  )
}

/** A look that is over, another's, or none at all: the same words, and the way to a new one. */
export function ErrorBoundary() {
  const t = useMessages(messages)
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : 500
  if (status !== 404) return <FaultPage status={status} />
  return (
    <div className="stack narrow">
      <h1>{t('lookOver')}</h1>
      <p className="lead">{t('lookOverText')}</p>
      <p>
        <ButtonLink href={pathTo('/authority')}>{t('newSearch')}</ButtonLink>
      </p>
    </div>
  )
}
