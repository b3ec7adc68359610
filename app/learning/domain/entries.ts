import { z } from 'zod'
import type { ComponentBlock } from './block'
import { fieldsOfPart } from './fields-of-part'
import { isWritten } from './kept-part'
import type { KeptChoices } from './kept-choices'
import type { Reflection } from './reflection'
import type { ScenarioWay } from './scenario-way'

/** What a reader has entered in the parts of a lesson, by the names of these; nothing of those that they have not begun. */
export type LessonEntries = {
  ways: Record<string, ScenarioWay>
  reflections: Record<string, KeptReflection>
  choices: Record<string, KeptChoices>
}

/** A reflection, and when it was last written in: an ISO instant. */
export type KeptReflection = Reflection & { keptAt: string }

/** A part of a lesson and what is kept of it, opened. */
export type OpenedEntry = { part: ComponentBlock; value: unknown; keptAt: Date }

const wayShape = z.object({ path: z.array(z.string()), endings: z.array(z.string()) })
const reflectionShape = z.object({ text: z.string(), revision: z.string() })

const choicesShape = z.object({
  choices: z.record(z.object({ value: z.string(), at: z.string() })),
})

/** Reads a way as it was kept; null for none. */
export function readWay(value: unknown): ScenarioWay | null {
  return value === null ? null : wayShape.parse(value)
}

/** Reads a reflection as it was kept; null for none. */
export function readReflection(value: unknown): Reflection | null {
  return value === null ? null : reflectionShape.parse(value)
}

/** Reads choices as they were kept; none for none. */
export function readChoices(value: unknown): KeptChoices {
  return value === null ? {} : choicesShape.parse(value).choices
}

/** The entries of a lesson, each as what its part makes of it. */
export function sortEntries(entries: OpenedEntry[]): LessonEntries {
  const sorted: LessonEntries = { ways: {}, reflections: {}, choices: {} }
  for (const { part, value, keptAt } of entries) {
    const { id = '' } = part.props
    if (part.name === 'Scenario') sorted.ways[id] = wayShape.parse(value)
    if (fieldsOfPart(part)) sorted.choices[id] = readChoices(value)
    if (isWritten(part)) {
      sorted.reflections[id] = { ...reflectionShape.parse(value), keptAt: keptAt.toISOString() }
    }
  }
  return sorted
}
