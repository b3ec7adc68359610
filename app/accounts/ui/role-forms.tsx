import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { SelectField } from '../../design/controls/select-field'
import { pathTo } from '../../path-to'
import { formatDate } from '../../platform/i18n/format'
import { seenAgain } from '../../platform/forms/seen-field'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { roles, type Role } from '../domain/permissions'
import { residenceName } from '../domain/residence'
import { messages } from '../words/messages'
import { PlaceField } from './place-field'
import type { RefusedForm } from './refuse-form'

type Held = {
  role: Role
  region: string | null
  district: string | null
  grantedAt: Date | string
}

/** The roles of a person, each with the button that removes it. */
export function HeldRoles({
  personId,
  held,
  seen,
}: {
  personId: string
  held: Held[]
  /** A hash of them. */
  seen: string
}) {
  const t = useMessages(messages)
  const language = useLanguage()
  return (
    <section className="stack" aria-labelledby="held">
      <h2 id="held">{t('rolesHeld')}</h2>
      {held.length === 0 ? <p>{t('noRole')}</p> : null}
      <ul className="plain-list stack">
        {held.map(({ role, region, district, grantedAt }) => (
          <li key={role} className="card row account-role">
            <p>
              <strong>{t(`role-${role}`)}</strong>
              {region ? `, ${residenceName({ region, district }, language)}` : null}{' '}
              <span className="soft">
                {t('heldSince', { date: formatDate(grantedAt, language) })}
              </span>
            </p>
            <Form action={pathTo('/admin/people/:personId', { personId })}>
              <input type="hidden" name="intent" value="remove" />
              <input type="hidden" name="seen" value={seen} />
              <button
                className="button"
                data-look="danger"
                name="role"
                value={role}
                aria-label={t('removeRole', { role: t(`role-${role}`) })}
              >
                {t('remove')}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Grants a role; an authority's officer gets a region with it. */
export function GrantForm({
  personId,
  seen,
  refused,
}: {
  personId: string
  /** A hash of the roles that the page shows. */
  seen: string
  refused: RefusedForm | undefined
}) {
  const t = useMessages(messages)
  return (
    <section className="stack" aria-labelledby="grant">
      <h2 id="grant">{t('grantTitle')}</h2>
      <Form
        className="stack"
        action={pathTo('/admin/people/:personId', { personId })}
        refused={refused}
        words={messages}
      >
        <input type="hidden" name="seen" value={seenAgain(refused, seen)} />
        <SelectField
          name="role"
          label={t('role')}
          options={roles.map((value) => ({ value, label: t(`role-${value}`) }))}
        />
        <PlaceField name="region" label={t('region')} none={t('regionNone')} />
        <p className="soft">{t('grantByTwo')}</p>
        <p>
          <Button name="intent" value="grant">
            {t('grant')}
          </Button>
        </p>
      </Form>
    </section>
  )
}
