import { Button } from '../../design/controls/button'
import { TextField } from '../../design/controls/text-field'
import { useMessages } from '../../platform/i18n/messages'
import { maskIin } from '../domain/iin'
import { messages } from '../messages'
import { LanguageField } from './language-field'
import { NewPasswordField } from './new-password-field'
import type { RefusedForm } from './refuse-form'
import { useErrors } from './use-errors'

type Refused = { refused: RefusedForm | undefined }

/** Name and language of somebody's own account. */
export function DetailsForm({
  person,
  refused,
}: Refused & { person: { name: string; language: string } }) {
  const t = useMessages(messages)
  const error = useErrors(refused?.errors)
  return (
    <section className="stack" aria-labelledby="details">
      <h2 id="details">{t('detailsTitle')}</h2>
      <form className="stack" method="post" action="/account" noValidate>
        <TextField
          name="name"
          label={t('name')}
          hint={t('detailsNameHint')}
          autoComplete="name"
          defaultValue={refused?.typed.name ?? person.name}
          error={error('name')}
        />
        <LanguageField
          defaultValue={refused?.typed.language ?? person.language}
          error={error('language')}
        />
        <p>
          <Button name="intent" value="details">
            {t('save')}
          </Button>
        </p>
      </form>
    </section>
  )
}

/** A new password, for whoever knows the present one. */
export function PasswordForm({ refused }: Refused) {
  const t = useMessages(messages)
  const error = useErrors(refused?.errors)
  return (
    <section className="stack" aria-labelledby="password">
      <h2 id="password">{t('passwordTitle')}</h2>
      <form className="stack" method="post" action="/account" noValidate>
        <TextField
          name="currentPassword"
          type="password"
          label={t('currentPassword')}
          autoComplete="current-password"
          error={error('currentPassword')}
        />
        <NewPasswordField
          name="newPassword"
          label={t('newPassword')}
          error={error('newPassword')}
        />
        <p>
          <Button look="quiet" name="intent" value="password">
            {t('changePassword')}
          </Button>
        </p>
      </form>
    </section>
  )
}

/** The IIN: its end when there is one, a field to add it when there is none. */
export function IinForm({ lastFour, refused }: Refused & { lastFour: string | null }) {
  const t = useMessages(messages)
  const error = useErrors(refused?.errors)
  return (
    <section className="stack" aria-labelledby="iin">
      <h2 id="iin">{t('iinTitle')}</h2>
      {lastFour === null ? (
        <form className="stack" method="post" action="/account" noValidate>
          <TextField
            name="iin"
            label={t('iin')}
            hint={t('iinHint')}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={refused?.typed.iin}
            error={error('iin')}
          />
          <p>
            <Button look="quiet" name="intent" value="iin">
              {t('iinAdd')}
            </Button>
          </p>
        </form>
      ) : (
        <p>{t('iinKnown', { masked: maskIin(lastFour) })}</p>
      )}
    </section>
  )
}
