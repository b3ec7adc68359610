import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { listAdministrators } from '../../accounts/list-administrators.server'
import { maskPeople } from '../../accounts/mask-people.server'
import { requireListTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { Badge } from '../../design/controls/badge'
import { Notice } from '../../design/controls/notice'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { refusalOfConfirming } from '../close-proposal.server'
import { standingOf } from '../domain/proposal'
import { listProposals } from '../list-proposals.server'
import { messages } from '../words/messages'
import { useActTitle } from '../ui/act-facts'
import { presentAct } from '../ui/present-act.server'

export const handle = {
  access: 'approval:answer',
  navigation: { menu: 'sections', order: 7, label: 'approvals' },
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const visitor = await requirePermission(request, context, handle.access)
  const { database, now, language } = context
  await requireListTurn(context, { visitor, list: 'approvals' })
  const db = database.read
  const { waiting, answered, lapsed } = await listProposals(db, now)
  const names = await maskPeople(
    db,
    [...waiting, ...answered, ...lapsed].map(({ proposedBy }) => proposedBy),
  )
  const shown = (proposals: typeof waiting) =>
    Promise.all(
      proposals.map(async (proposal) => {
        const { id, act, proposedBy, proposedAt } = proposal
        const standing = standingOf(proposal, now)
        return {
          ...{ id, proposedAt, standing },
          act: await presentAct(db, act, maskPeople),
          proposer: names.get(proposedBy) ?? '',
          isOwn: proposedBy === visitor.id,
          mayConfirm:
            standing === 'waiting' &&
            (await refusalOfConfirming(db, proposal, visitor.id, now)) === null,
        }
      }),
    )
  return {
    waiting: await shown(waiting),
    answered: await shown(answered),
    lapsed: await shown(lapsed),
    isAlone: (await listAdministrators(db)).length < 2,
    title: translate(messages, language)('listTitle'),
  }
}

/** What waits for a second administrator: first what this one can confirm. */
export default function Approvals() {
  const { waiting, answered, lapsed, isAlone } = useLoaderData<typeof loader>()
  const t = useMessages(messages)
  const mine = waiting.filter(({ mayConfirm }) => mayConfirm)
  const others = waiting.filter(({ mayConfirm }) => !mayConfirm)
  return (
    <div className="stack stack-wide narrow">
      <header className="stack">
        <h1>{t('listTitle')}</h1>
        <p className="lead">{t('listLead')}</p>
        {isAlone ? <Notice kind="care">{t('alone')}</Notice> : null}
      </header>
      <section className="stack" aria-labelledby="mine">
        <h2 id="mine">{t('mineTitle')}</h2>
        {mine.length === 0 ? <p>{t('mineNone')}</p> : <Proposals proposals={mine} />}
      </section>
      {others.length > 0 ? (
        <section className="stack" aria-labelledby="others">
          <h2 id="others">{t('othersTitle')}</h2>
          <Proposals proposals={others} />
        </section>
      ) : null}
      {answered.length > 0 ? (
        <section className="stack" aria-labelledby="answered">
          <h2 id="answered">{t('answeredTitle')}</h2>
          <Proposals proposals={answered} />
        </section>
      ) : null}
      {lapsed.length > 0 ? (
        <section className="stack" aria-labelledby="lapsed">
          <h2 id="lapsed">{t('lapsedTitle')}</h2>
          <Proposals proposals={lapsed} />
        </section>
      ) : null}
    </div>
  )
}

function Proposals({
  proposals,
}: {
  proposals: ReturnType<typeof useLoaderData<typeof loader>>['waiting']
}) {
  const t = useMessages(messages)
  const title = useActTitle()
  const language = useLanguage()
  return (
    <ul className="plain-list stack">
      {proposals.map(({ id, act, proposer, proposedAt, standing, isOwn }) => (
        <li key={id} className="card">
          <a href={pathTo('/admin/approvals/:proposalId', { proposalId: id })}>{title(act)}</a>{' '}
          {standing === 'waiting' ? null : <Badge>{t(`standing-${standing}`)}</Badge>}
          <p className="soft small">
            {isOwn ? t('ownOn') : t('proposedBy', { name: proposer })},{' '}
            {formatDate(proposedAt, language)}
          </p>
        </li>
      ))}
    </ul>
  )
}
