import { SelfCheck } from '../../assessment/ui/self-check'
import type { Block } from '../../learning/domain/block'
import { LessonBlocks } from '../../learning/ui/lesson-blocks'
import { useLanguage } from '../../platform/i18n/messages'
import type { LessonPart } from './sample-lesson.server'
import { presentSample, sampleQuestions } from './sample-questions'
import { sampleEntries, sampleRefused } from './sample-entries'
import { Specimen } from './specimen'

const refusedOf = (block: Block) =>
  sampleRefused.find(({ part }) => block.kind === 'component' && block.props.id === part)

/** The authors' dialect: the text of a lesson, and each of its components. */
export function LessonParts({ parts }: { parts: LessonPart[] }) {
  const language = useLanguage()
  const selfCheck = presentSample(sampleQuestions['single-choice'], 'empty', language)
  return parts.map(({ of, blocks }) => (
    <Specimen key={of} of={of}>
      {blocks.map((block, index) => (
        <LessonBlocks
          key={index}
          blocks={[block]}
          renderSelfCheck={() => <SelfCheck selfCheck={selfCheck} />}
          entries={{ ...sampleEntries, refused: refusedOf(block) }}
        />
      ))}
    </Specimen>
  ))
}
