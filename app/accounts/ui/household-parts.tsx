import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import type { EmailState } from '../../platform/outbox/find-email-state.server'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { mostMembers } from '../domain/household'
import { householdMessages } from '../words/household-messages'
import { messages } from '../words/messages'
import type { RefusedForm } from './refuse-form'

const here = pathTo('/household')

/** Who belongs together. */
export function Members({ members }: { members: { name: string; own: boolean }[] }) {
  const t = useMessages(householdMessages)
  return (
    <section className="stack" aria-labelledby="members">
      <h2 id="members">{t('membersTitle')}</h2>
      {members.length === 0 ? (
        <p>{t('membersNone')}</p>
      ) : (
        <ul>
          {members.map(({ name, own }, index) => (
            <li key={index}>{own ? t('memberYou', { name }) : name}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Who was invited and has not answered; nothing tells whether they have an account. */
export function Invited({
  invited,
}: {
  invited: { email: string; expiresAt: Date | string; delivery: EmailState | null }[]
}) {
  const t = useMessages(householdMessages)
  const language = useLanguage()
  if (invited.length === 0) return null
  return (
    <section className="stack" aria-labelledby="invited">
      <h2 id="invited">{t('invitedTitle')}</h2>
      <ul className="plain-list stack">
        {invited.map(({ email, expiresAt, delivery }) => (
          <li key={email} className="card row account-role">
            <p className="household-email">
              <strong>{email}</strong>
              <br />
              <span className="soft">
                {t('invitedUntil', { date: formatDate(expiresAt, language) })}
              </span>
              {delivery === 'refused' || delivery === 'given-up' ? (
                <>
                  <br />
                  {t(delivery === 'refused' ? 'emailRefused' : 'emailGivenUp')}
                </>
              ) : null}
            </p>
            <Form action={here}>
              <input type="hidden" name="email" value={email} />
              <button
                className="button"
                data-look="quiet"
                name="intent"
                value="retract"
                aria-label={t('retractOf', { email })}
              >
                {t('retract')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Invites another adult, while there is room. */
export function InviteForm({ full, refused }: { full: boolean; refused: RefusedForm | undefined }) {
  const t = useMessages(householdMessages)
  return (
    <section className="stack" aria-labelledby="invite">
      <h2 id="invite">{t('inviteTitle')}</h2>
      {full || refused?.errors.email === 'full' ? (
        <p>{t('full', { most: mostMembers })}</p>
      ) : (
        <Form
          className="stack"
          action={here}
          refused={refused}
          words={[messages, householdMessages]}
        >
          <TextField
            name="email"
            type="email"
            label={t('inviteEmail')}
            hint={t('inviteHint')}
            autoComplete="off"
          />
          <p>
            <Button name="intent" value="invite">
              {t('invite')}
            </Button>
          </p>
        </Form>
      )}
    </section>
  )
}

/** Leaves the household; `seen` is a hash of who belongs to it. */
export function LeaveForm({ seen }: { seen: string }) {
  const t = useMessages(householdMessages)
  return (
    <section className="stack" aria-labelledby="leave">
      <h2 id="leave">{t('leaveTitle')}</h2>
      <Form className="stack" action={here}>
        <input type="hidden" name="seen" value={seen} />
        <p>{t('leaveHint')}</p>
        <p>
          <Button look="danger" name="intent" value="leave">
            {t('leave')}
          </Button>
        </p>
      </Form>
    </section>
  )
}
