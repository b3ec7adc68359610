import type { Block } from './block'

/** The question names of one SelfCheck block; they are written with spaces between. */
export function splitNames(questions: string | undefined): string[] {
  return (questions ?? '').split(/\s+/).filter(Boolean)
}

/** The names of all self-check questions that a lesson asks, in the order in which it asks them. */
export function selfCheckQuestions(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'html') return []
    if (block.name === 'SelfCheck') return splitNames(block.props.questions)
    return selfCheckQuestions(block.children)
  })
}
