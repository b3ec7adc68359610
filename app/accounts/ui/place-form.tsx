import { Button } from '../../design/controls/button'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'
import { PlaceField } from './place-field'
import type { RefusedForm } from './refuse-form'
import { useErrors } from './use-errors'

/** Where somebody lives, and what saying so means. */
export function PlaceForm({
  place,
  refused,
}: {
  /** The code of a region or a district; empty when they have not said. */
  place: string
  refused: RefusedForm | undefined
}) {
  const t = useMessages(messages)
  const error = useErrors(refused?.errors)
  return (
    <section className="stack" aria-labelledby="place">
      <h2 id="place">{t('placeTitle')}</h2>
      <form className="stack" method="post" action="/account" noValidate>
        <PlaceField
          name="place"
          label={t('place')}
          hint={t('placeHint')}
          none={t('placeNone')}
          required={false}
          defaultValue={refused?.typed.place ?? place}
          error={error('place')}
        />
        <p>
          <Button look="quiet" name="intent" value="place">
            {t('placeSave')}
          </Button>
        </p>
      </form>
    </section>
  )
}
