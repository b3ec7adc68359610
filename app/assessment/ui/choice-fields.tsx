import { fieldNames } from '../domain/read-answer'
import type { AnswerFieldsProps } from './question-fields-props'
import { Remark } from './remark'

type ChoiceFieldsProps = AnswerFieldsProps & {
  type: 'radio' | 'checkbox'
  hint: string
  choices: { place: number; value: string; text: string }[]
}

/** One of several, or several of them: each choice as large as a finger, its remark beneath it. */
export function ChoiceFields(props: ChoiceFieldsProps) {
  const { id, type, hint, choices, given, feedback, typed } = props
  const isTicked = (place: number, value: string) =>
    typed ? typed[fieldNames.choice]?.includes(value) : given.includes(place)
  return (
    <>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {choices.map(({ place, value, text }) => (
        <div key={value}>
          <label className="choice">
            <input
              type={type}
              name={fieldNames.choice}
              value={value}
              defaultChecked={isTicked(place, value)}
              aria-describedby={feedback?.choices[place] ? `${id}-remark-${place}` : undefined}
            />
            {text}
          </label>
          <Remark id={`${id}-remark-${place}`} judged={feedback?.choices[place]} />
        </div>
      ))}
    </>
  )
}
