import { Button } from '../../design/controls/button'
import { StandsOtherwise } from '../../design/controls/stands-otherwise'
import { TextField } from '../../design/controls/text-field'
import { ContactLine } from '../../design/frame/contact-line'
import { pathTo } from '../../path-to'
import { languages } from '../../platform/i18n/language'
import { useMessages } from '../../platform/i18n/messages'
import { maskIin } from '../domain/iin'
import type { IinGround } from '../domain/iin-ground'
import { inOrder, readNameParts, swapped } from '../domain/name-parts'
import { iinMessages } from '../words/iin-messages'
import { messages } from '../words/messages'
import { nameMessages } from '../words/name-messages'
import { AccountForm, AccountSection } from './account-section'
import { LanguageField } from './language-field'
import { MixedLetters } from './mixed-letters'
import { NewPasswordField } from './new-password-field'
import { ReadName } from './read-name'
import type { RefusedForm } from './refuse-form'

type Refused = { refused: RefusedForm | undefined }

/** Name and language of somebody's own account. */
export function DetailsForm({
  person,
  seen,
  refused,
}: Refused & { person: { name: string; language: string }; seen: string }) {
  const t = useMessages(messages)
  const sayLanguage = (code = '') => {
    const known = languages.find((each) => each === code)
    return known ? t(`language-${known}`) : ''
  }
  return (
    <AccountSection id="details" title={t('detailsTitle')}>
      <AccountForm
        intent="details"
        button={t('save')}
        seen={seen}
        refused={refused}
        others={refused ? null : <OtherReadings name={person.name} />}
      >
        {refused?.stands ? (
          <StandsOtherwise
            keep={pathTo('/account')}
            rows={[
              {
                label: t('name'),
                stands: refused.stands.name ?? '',
                wanted: refused.typed.name ?? '',
              },
              {
                label: t('language'),
                stands: sayLanguage(refused.stands.language),
                wanted: sayLanguage(refused.typed.language),
              },
            ]}
          />
        ) : null}
        <TextField
          name="name"
          label={t('name')}
          hint={t('detailsNameHint')}
          autoComplete="name"
          defaultValue={person.name}
        />
        <MixedLetters name={refused?.typed.name ?? ''} />
        {refused ? null : <ReadName name={person.name} />}
        <LanguageField defaultValue={person.language} />
      </AccountForm>
    </AccountSection>
  )
}

/** Buttons that have the name read otherwise, and save it so. */
function OtherReadings({ name }: { name: string }) {
  const t = useMessages(nameMessages)
  const swappedName = swapped(name)
  return (
    <>
      {inOrder(name) === name ? null : (
        <Button look="quiet" name="intent" value="turn-name">
          {t('turn')}
        </Button>
      )}
      {swappedName ? (
        <Button look="quiet" name="intent" value="swap-name">
          {t('swap', { surname: readNameParts(swappedName).surname })}
        </Button>
      ) : null}
    </>
  )
}

/** A new password, for whoever knows the current one. */
export function PasswordForm({ refused }: Refused) {
  const t = useMessages(messages)
  return (
    <AccountSection id="password" title={t('passwordTitle')}>
      <AccountForm intent="password" button={t('changePassword')} look="quiet" refused={refused}>
        <TextField
          name="currentPassword"
          type="password"
          label={t('currentPassword')}
          autoComplete="current-password"
        />
        <NewPasswordField name="newPassword" label={t('newPassword')} />
      </AccountForm>
    </AccountSection>
  )
}

/** The IIN: its end when there is one, a field to add it when there is none. */
export function IinForm({
  lastFour,
  ground,
  next,
  refused,
}: Refused & { lastFour: string | null; ground: IinGround | null; next: string }) {
  const t = useMessages(messages)
  const tIin = useMessages(iinMessages)
  return (
    <AccountSection id="iin" title={t('iinTitle')}>
      {lastFour === null ? (
        <AccountForm intent="iin" button={t('iinAdd')} look="quiet" next={next} refused={refused}>
          <TextField
            name="iin"
            label={t('iin')}
            hint={t('iinHint')}
            inputMode="numeric"
            autoComplete="off"
          />
        </AccountForm>
      ) : (
        <>
          <p>{t('iinKnown', { masked: maskIin(lastFour) })}</p>
          <p className="soft">{tIin(`ownLead-${ground ?? 'asserted'}`)}</p>
          <ContactLine />
        </>
      )}
    </AccountSection>
  )
}
