import type { Block } from './block'
import type { KeptReflection, LessonEntries } from './entries'
import { keptPartsIn } from './kept-part'

/** What a person wrote for themselves in a lesson, under the question that was asked there. */
export type Note = { part: string; prompt: string } & Pick<KeptReflection, 'text' | 'keptAt'>

/** The notes of one lesson, in its order. */
export function notesOf(blocks: Block[], { reflections }: LessonEntries): Note[] {
  return keptPartsIn(blocks).flatMap(({ props: { id = '', prompt = '' } }) => {
    const kept = reflections[id]
    return kept ? [{ part: id, prompt, text: kept.text, keptAt: kept.keptAt }] : []
  })
}
