import { ChoiceField } from '../../design/controls/choice-field'
import { TextAreaField } from '../../design/controls/text-area-field'
import { useLanguage } from '../../platform/i18n/messages'
import type { ChangeAction } from '../domain/change'
import { reasonsFor } from '../domain/change-reasons'

export type ReasonAndNoteProps = {
  action: ChangeAction
  words: { reason: string; note: string; noteHint: string }
  /** What is asked between the two. */
  children?: React.ReactNode
}

/** Why a certificate should change: a reason from the list, and a note in somebody's own words. */
export function ReasonAndNote({ action, words, children }: ReasonAndNoteProps) {
  const language = useLanguage()
  const reasons = reasonsFor(action).map(({ name, text }) => ({
    value: name,
    label: text[language],
  }))
  return (
    <>
      <ChoiceField name="reason" legend={words.reason} choices={reasons} />
      {children}
      <TextAreaField name="note" label={words.note} hint={words.noteHint} required={false} />
    </>
  )
}
