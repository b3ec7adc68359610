import type { Block, ComponentBlock } from './block'
import type { KeptReflection, LessonEntries } from './entries'
import type { KeptChoices } from './kept-choices'
import { keptPartsIn } from './kept-part'

/** What a person entered for themselves in a part of a lesson, under what was asked there. */
export type Note = { part: string; prompt: string } & (
  | ({ kind: 'text' } & Pick<KeptReflection, 'text' | 'keptAt'>)
  | { kind: 'choices'; block: ComponentBlock; choices: KeptChoices }
)

/** The notes of one lesson, in its order. */
export function notesOf(blocks: Block[], { reflections, choices }: LessonEntries): Note[] {
  return keptPartsIn(blocks).flatMap((block): Note[] => {
    const { id = '', prompt, title } = block.props
    const note = { part: id, prompt: title ?? prompt ?? '' }
    const text = reflections[id]
    const chosen = choices[id]
    if (text) return [{ ...note, kind: 'text', text: text.text, keptAt: text.keptAt }]
    return chosen ? [{ ...note, kind: 'choices', block, choices: chosen }] : []
  })
}
