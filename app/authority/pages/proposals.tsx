import { useLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/server-runtime'
import { requireListTurn } from '../../accounts/require-turn.server'
import { requirePermission } from '../../accounts/require-visitor.server'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { translate, useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RouteHandle } from '../../route-handle'
import { deskMessages } from '../words/desk-messages'
import { listWaitingDecisions, type WaitingDecision } from '../list-waiting-decisions.server'
import { PersonLine } from '../ui/person-line'

export const handle = {
  access: 'record:decide',
  isDesk: true,
  sheet: 'records',
} satisfies RouteHandle

export async function loader({ request, context }: LoaderFunctionArgs) {
  const officer = await requirePermission(request, context, handle.access)
  const place = { region: officer.region, district: officer.district }
  await requireListTurn(context, { visitor: officer, list: 'decisions', detail: place })
  const { database, language, now } = context
  const decisions = await listWaitingDecisions(database.read, officer, now)
  return { title: translate(deskMessages, language)('proposalsTitle'), ...decisions }
}

/** Every decision that waits for a second officer, and what lapsed; a person's record is opened first, and asks what for. */
export default function Proposals() {
  const t = useMessages(deskMessages)
  const { waiting, lapsed } = useLoaderData<typeof loader>()
  return (
    <div className="stack stack-wide">
      <header className="stack">
        <h1>{t('proposalsTitle')}</h1>
        <p className="lead">{t('proposalsLead')}</p>
      </header>
      {waiting.length === 0 ? <p>{t('proposalsEmpty')}</p> : null}
      <ol className="plain-list desk-list">
        {waiting.map((decision) => (
          <Listed
            key={decision.id}
            decision={decision}
            said={decision.isOwn ? 'ownProposal' : null}
          />
        ))}
      </ol>
      {lapsed.length > 0 ? (
        <section className="stack" aria-labelledby="lapsed">
          <h2 id="lapsed">{t('lapsedTitle')}</h2>
          <p>{t('lapsedLead')}</p>
          <ol className="plain-list desk-list">
            {lapsed.map((decision) => (
              <Listed key={decision.id} decision={decision} said={null} />
            ))}
          </ol>
        </section>
      ) : null}
      <p>
        <a href={pathTo('/authority')}>{t('back')}</a>
      </p>
    </div>
  )
}

/** One decision that was proposed; who proposed it and when, unless something else is said. */
function Listed({
  decision: { person, form, title, proposedBy, proposedAt },
  said,
}: {
  decision: Omit<WaitingDecision, 'proposedAt'> & { proposedAt: Date | string }
  said: 'ownProposal' | null
}) {
  const t = useMessages(deskMessages)
  const language = useLanguage()
  return (
    <li>
      <PersonLine
        person={person}
        href={pathTo('/authority/people/:personId', {
          personId: person.id,
          query: { from: 'queue' },
        })}
      />
      <span>{t('proposalItem', { form: form[language], title: title[language] })}</span>
      <span className="soft small">
        {said
          ? t(said)
          : t('proposedBy', { name: proposedBy, date: formatDate(proposedAt, language) })}
      </span>
    </li>
  )
}
