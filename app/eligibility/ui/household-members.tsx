import { Form } from '../../design/controls/form'
import { useMessages } from '../../platform/i18n/messages'
import { householdStandingMessages } from '../words/household-standing-messages'

/** Who applies together with somebody, for an officer: names alone, and the way to a look at each. */
export function HouseholdMembers({
  members,
  action,
}: {
  members: { personId: string; name: string }[]
  /** Where a look at one of them is asked for. */
  action: string
}) {
  const t = useMessages(householdStandingMessages)
  if (members.length === 0) return null
  return (
    <section className="stack" aria-labelledby="household">
      <h2 id="household">{t('officialTitle')}</h2>
      <p className="narrow">{t('officialLead')}</p>
      <ul className="plain-list stack">
        {members.map(({ personId, name }) => (
          <li key={personId} className="card household-adult">
            <strong>{name}</strong>
            <Form action={action}>
              <input type="hidden" name="member" value={personId} />
              <button className="button" data-look="quiet" aria-label={t('openOf', { name })}>
                {t('open')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
