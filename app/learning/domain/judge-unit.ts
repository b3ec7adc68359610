import { findComponent } from './dialect/registry'
import type { Outline, Place } from './outline'

const belongsToLessons = 'does not stand in the library, where nothing is asked and nothing counts'

/**
 * Finds what a unit of the library may not hold. A unit stands alone and is open to everybody: there is no glossary to look a
 * term up in, no picture beside it, no bank to ask from, and nobody whose practice or story would be kept.
 *
 * @returns a problem at the place of each, in reading order.
 */
export function judgeUnit(outline: Outline): (Place & { message: string })[] {
  const { components, terms, activities } = outline
  const found = [
    ...components
      .filter(({ name }) => findComponent(name)?.inLessonsOnly)
      .map(({ name, line, column }) => ({
        line,
        column,
        message: `<${name}> ${belongsToLessons}`,
      })),
    ...terms.map(({ line, column }) => ({
      line,
      column,
      message: '<GlossaryTerm> does not stand in the library: explain the word in the sentence',
    })),
    ...activities.map(({ line, column }) => ({
      line,
      column,
      message: `<Callout kind="practice"> ${belongsToLessons}`,
    })),
  ]
  return found.sort((a, b) => a.line - b.line || a.column - b.column)
}
