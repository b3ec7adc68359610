import { useMessages } from '../../platform/i18n/messages'
import { certainties, type Certainty } from '../domain/certainty'
import { fieldNames } from '../domain/read-answer'
import { messages } from '../words/messages'
import type { QuestionFieldsProps } from './question-fields-props'

/** The word for how sure somebody is. */
export const certaintyWords = {
  1: 'certainty1',
  2: 'certainty2',
  3: 'certainty3',
} as const satisfies Record<Certainty, string>

/** Asks how sure one is of the answer above. Nobody has to say. */
export function CertaintyFields({ id, certainty, typed }: QuestionFieldsProps) {
  const t = useMessages(messages)
  const isChosen = (each: Certainty) =>
    typed ? typed[fieldNames.certainty]?.includes(`${each}`) : certainty === each
  return (
    <fieldset className="certainty" aria-describedby={`${id}-certainty-hint`}>
      <legend className="field-label">{t('certainty')}</legend>
      <p className="field-hint" id={`${id}-certainty-hint`}>
        {t('certaintyHint')}
      </p>
      <div className="certainty-choices">
        {certainties.map((each) => (
          <label className="choice" key={each}>
            <input
              type="radio"
              name={fieldNames.certainty}
              value={each}
              defaultChecked={isChosen(each)}
            />
            {t(certaintyWords[each])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
