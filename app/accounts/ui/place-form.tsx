import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'
import { AccountForm, AccountSection } from './account-section'
import { PlaceField } from './place-field'
import type { RefusedForm } from './refuse-form'
import { useErrors } from './use-errors'

/** Where somebody lives, and what saying so means. */
export function PlaceForm({
  place,
  next,
  refused,
}: {
  /** The code of a region or a district; empty when they have not said. */
  place: string
  next: string
  refused: RefusedForm | undefined
}) {
  const t = useMessages(messages)
  const error = useErrors(refused?.errors)
  return (
    <AccountSection id="place" title={t('placeTitle')}>
      <AccountForm
        intent="place"
        button={t('placeSave')}
        look="quiet"
        next={next}
        refused={refused}
      >
        <PlaceField
          name="place"
          label={t('place')}
          hint={t('placeHint')}
          none={t('placeNone')}
          required={false}
          defaultValue={refused?.typed.place ?? place}
          error={error('place')}
        />
      </AccountForm>
    </AccountSection>
  )
}
