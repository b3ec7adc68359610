import { SelfCheck } from '../../assessment/ui/self-check'
import { LessonBlocks } from '../../learning/ui/lesson-blocks'
import { useLanguage } from '../../platform/i18n/messages'
import type { LessonPart } from './sample-lesson.server'
import { presentSample, sampleQuestions } from './sample-questions'
import { sampleWays } from './sample-ways'
import { Specimen } from './specimen'

/** The authors' dialect: the text of a lesson, and each of its components. */
export function LessonParts({ parts }: { parts: LessonPart[] }) {
  const language = useLanguage()
  const selfCheck = presentSample(sampleQuestions['single-choice'], 'empty', language)
  return parts.map(({ of, blocks }) => (
    <Specimen key={of} of={of}>
      <LessonBlocks
        blocks={blocks}
        renderSelfCheck={() => <SelfCheck selfCheck={selfCheck} />}
        ways={sampleWays}
      />
    </Specimen>
  ))
}
