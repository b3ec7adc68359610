import type { Question } from '../../assessment/domain/question'
import { OtherAnswer } from '../../assessment/ui/other-answer'
import { SelfCheck } from '../../assessment/ui/self-check'
import { messages } from '../../assessment/words/messages'
import { SaveState } from '../../design/controls/save-state'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { presentSample, sampleQuestions, type AnswerState } from './sample-questions'
import { Specimen } from './specimen'

const states: AnswerState[] = ['empty', 'right', 'wrong']

/** A question of one kind: not answered, rightly and wrongly answered, refused, and answered elsewhere meanwhile. */
export function Questions({ kind }: { kind: Question['kind'] }) {
  const language = useLanguage()
  const question = sampleQuestions[kind]
  const wrong = presentSample(question, 'wrong', language)
  const refused = { ...wrong, question: `${question.id}-refused`, feedback: null }
  const { presented, given } = wrong
  return (
    <>
      {states.map((state) => (
        <Specimen key={state} of={state}>
          <SelfCheck selfCheck={presentSample(question, state, language)} />
        </Specimen>
      ))}
      <Specimen of="refused">
        <SelfCheck selfCheck={refused} problem="incomplete" />
      </Specimen>
      <Specimen of="another answer stands">
        <OtherAnswer presented={presented} stands={given} />
      </Specimen>
    </>
  )
}

/** As the script that saves answers leaves it (design/enhance/autosave). */
const saveStates = [
  ['saved', 'saved'],
  ['failed', 'notSaved'],
  ['refused', 'notAccepted'],
] as const

export function SaveStates() {
  const t = useMessages(messages)
  return (
    <Specimen of="SaveState: saved, not saved, refused">
      {saveStates.map(([state, word]) => (
        <SaveState key={state} state={state} first={t(word)} words={{}} />
      ))}
    </Specimen>
  )
}
