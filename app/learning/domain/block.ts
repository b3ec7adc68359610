import type { ComponentName } from './dialect/registry'

/** Components that an author may use as blocks; GlossaryTerm is part of a sentence, hence of html. */
export type BlockName = Exclude<ComponentName, 'GlossaryTerm'>

/** What stands in a scenario alone. */
type ScenarioPart = 'Scene' | 'Ending' | 'Choice' | 'Debrief'

/** What stands in one other component alone, so that it is not shown by itself. */
export type InnerPart = ScenarioPart | 'CoupleQuestion' | 'Criterion' | 'Group' | 'Moment' | 'Myth'

/**
 * What a lesson is stored as: finished HTML, or a component with plain properties.
 * Rendering a lesson runs nothing that an author wrote.
 */
export type Block = { kind: 'html'; html: string } | ComponentBlock

/** A component as it is stored: the texts of its attributes, and what stands between its tags. */
export type ComponentBlock = {
  kind: 'component'
  name: BlockName
  props: Record<string, string>
  children: Block[]
}
