import { StandsOtherwise } from '../../design/controls/stands-otherwise'
import { pathTo } from '../../path-to'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { parsePlace, residenceName } from '../domain/residence'
import { messages } from '../words/messages'
import { AccountForm, AccountSection } from './account-section'
import { PlaceField } from './place-field'
import type { RefusedForm } from './refuse-form'

/** Where somebody lives, and what saying so means. */
export function PlaceForm({
  place,
  seen,
  next,
  refused,
}: {
  /** The code of a region or a district; empty when they have not said. */
  place: string
  seen: string
  next: string
  refused: RefusedForm | undefined
}) {
  const t = useMessages(messages)
  const language = useLanguage()
  const sayPlace = (code = '') => {
    const known = parsePlace(code)
    return known ? residenceName(known, language) : t('placeNone')
  }
  return (
    <AccountSection id="place" title={t('placeTitle')}>
      <AccountForm
        intent="place"
        button={t('placeSave')}
        look="quiet"
        next={next}
        seen={seen}
        refused={refused}
      >
        {refused?.stands ? (
          <StandsOtherwise
            keep={pathTo('/account')}
            rows={[
              {
                label: t('place'),
                stands: sayPlace(refused.stands.place),
                wanted: sayPlace(refused.typed.place),
              },
            ]}
          />
        ) : null}
        <PlaceField
          name="place"
          label={t('place')}
          hint={t('placeHint')}
          none={t('placeNone')}
          required={false}
          defaultValue={place}
        />
      </AccountForm>
    </AccountSection>
  )
}
