import type { Outline, Place } from '../../learning/domain/outline'

/**
 * Where a translation is built otherwise than the text it goes with: other headings, other components,
 * other questions, pictures, emergencies or names, other times of what is to be done, other glossary terms. Terms may
 * stand in another order, as words do.
 *
 * @param model named in the messages, as in "kk".
 * @returns the first difference of each kind, at its place in the translation.
 */
export function compareOutlines(
  outline: Outline,
  model: { language: string; outline: Outline },
): (Place & { message: string })[] {
  const kinds = [
    { what: 'headings', of: headings },
    { what: 'components', of: components },
    { what: 'glossary terms', of: terms },
  ]
  return kinds.flatMap(({ what, of }) => {
    const here = of(outline)
    const there = of(model.outline)
    const at = there.findIndex((each, index) => each.text !== here[index]?.text)
    if (at === -1 && here.length <= there.length) return []
    const wrong = here[at === -1 ? there.length : at]
    const wanted = there[at]
    const said = wanted
      ? `${model.language} has ${wanted.text} here`
      : `${model.language} has no more of them`
    const { line, column } = wrong ?? here.at(-1) ?? { line: 1, column: 1 }
    return [{ line, column, message: `${what} differ between the languages: ${said}` }]
  })
}

type Part = Place & { text: string }

function headings({ headings }: Outline): Part[] {
  return headings.map(({ depth, ...place }) => ({ ...place, text: '#'.repeat(depth) }))
}

function components(outline: Outline): Part[] {
  const { components, selfChecks, figures, activities, emergencies, names } = outline
  const details = new Map([
    ...selfChecks.map((each) => [placeKey(each), each.questions.join(' ')] as const),
    ...figures.map((each) => [placeKey(each), each.src] as const),
    ...activities.map((each) => [placeKey(each), `minutes="${each.minutes}"`] as const),
    ...emergencies.map((each) => [placeKey(each), each.id] as const),
    ...names.map((each) => [placeKey(each), each.name] as const),
  ])
  return components.map(({ name, ...place }) => ({
    ...place,
    text: `<${[name, details.get(placeKey(place))].filter(Boolean).join(' ')}>`,
  }))
}

function terms({ terms }: Outline): Part[] {
  return terms
    .map(({ id, ...place }) => ({ ...place, text: id }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
}

function placeKey({ line, column }: Place): string {
  return `${line}:${column}`
}
