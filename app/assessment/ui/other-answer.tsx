import { Button } from '../../design/controls/button'
import { useMessages, type Translate } from '../../platform/i18n/messages'
import type { Answer } from '../domain/answer'
import type { PresentedQuestion } from '../domain/present'
import { seenField, writeSeen } from '../domain/seen-answer'
import { writeTyped } from '../domain/typed-text'
import { messages } from '../words/messages'

type OtherAnswerProps = {
  presented: PresentedQuestion
  /** What stands instead of what was sent, in places as shown. */
  stands: Answer
}

/** The name of the field by which a person keeps what stands, and lets go of what they sent. */
export const letStandField = 'let-stand'

/**
 * Says that another answer was given meanwhile, and which, and lets the person choose. Stands inside the form that
 * holds what they sent.
 */
export function OtherAnswer({ presented, stands }: OtherAnswerProps) {
  const t = useMessages(messages)
  return (
    <div
      className="notice stack"
      data-kind="care"
      role="alert"
      tabIndex={-1}
      autoFocus
      data-focus=""
    >
      <p>
        <strong>{t('otherStands')}</strong> {t('otherStandsText')}
      </p>
      <ul>
        {describe(presented, stands, t).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="row">
        <Button name={seenField} value={writeSeen(stands)}>
          {t('keepMine')}
        </Button>
        <Button look="quiet" name={letStandField} value="1">
          {t('keepOther')}
        </Button>
      </div>
    </div>
  )
}

/** An answer in words: a line for each thing chosen. */
function describe(
  presented: PresentedQuestion,
  answer: Answer,
  t: Translate<typeof messages>,
): string[] {
  if (answer.length === 0) return [t('nothingChosen')]
  switch (presented.kind) {
    case 'true-false':
      return answer.map((choice) => t(choice ? 'true' : 'false'))
    case 'single-choice':
    case 'multiple-choice':
      return answer.map((place) => presented.options[place] ?? '')
    case 'ordering':
      return answer.map((item, place) => `${place + 1}. ${presented.items[item] ?? ''}`)
    case 'matching':
      return presented.lefts.map((left, at) => {
        const right = presented.rights[answer[at] ?? -1]
        return `${left}: ${right ?? t('nothingChosen')}`
      })
    case 'short-answer':
      return [writeTyped(answer)]
  }
}
