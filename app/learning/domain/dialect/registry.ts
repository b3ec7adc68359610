import { choiceComponents } from './choice-components'
import type { Attribute, Component } from './component'
import { entryComponents } from './entry-components'
import { storyComponents } from './story-components'
import { textComponents } from './text-components'

const declared = { ...textComponents, ...storyComponents, ...entryComponents, ...choiceComponents }

/** The name of a component of the authors' dialect. */
export type ComponentName = keyof typeof declared

/**
 * The components of the authors' dialect, each declared once. The checker of lessons, the code that compiles lessons and
 * stores entries, and the documentation for authors (docs/components.md) read this table.
 */
export const dialect: Record<ComponentName, Component> = declared

const byName = new Map<string, Component>(Object.entries(dialect))

/** What a component may have and hold; undefined for a name that is not in the dialect. */
export function findComponent(name: string | null): Component | undefined {
  return name === null ? undefined : byName.get(name)
}

/** The component that is part of a sentence; all others are blocks. */
type WordName = 'GlossaryTerm'

/** The names of the components that are stored as blocks of their own. */
export const blockNames = Object.keys(dialect).filter(
  (name) => name !== ('GlossaryTerm' satisfies WordName),
) as Exclude<ComponentName, WordName>[]

/** Whether a component accepts this value for an attribute. */
export function fitsAttribute(attribute: Attribute, text: string): boolean {
  return attribute.values ? attribute.values.includes(text) : attribute.pattern!.test(text)
}

/** Whether people read an attribute of a component, so that it counts as words of the lesson. */
export function isRead(name: string | null, attribute: string): boolean {
  return findComponent(name)?.attributes[attribute]?.isRead ?? false
}
