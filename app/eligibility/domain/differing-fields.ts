import type { TypedRequirement } from './requirement-form'

/** A field, or a group of fields, that a requirement has otherwise than it was typed. */
export type DifferingField = { name: string; stands: string; wanted: string }

/** Fields of a page, not of a requirement; and what a form fills in for a row that is empty. */
const beside = /^(?:intent|edited|seen)$|^exemptions\[\d+\]\.(?:id|source\.certainty)$/

/**
 * What a requirement has otherwise than it was typed: field by field as their form names them, boxes of one name
 * together, and so all exemptions. Spaces around a text make no difference.
 */
export function differingFields(
  stands: TypedRequirement,
  typed: TypedRequirement,
): DifferingField[] {
  const [now, wanted] = [gather(stands), gather(typed)]
  return [...new Set([...now.keys(), ...wanted.keys()])].flatMap((name) => {
    const both = { name, stands: now.get(name) ?? '', wanted: wanted.get(name) ?? '' }
    return both.stands === both.wanted ? [] : [both]
  })
}

function gather({ typed, chosen }: TypedRequirement): Map<string, string> {
  const gathered = new Map<string, string>()
  const boxes = Object.entries(chosen).map(([name, values]) => [name, values.toSorted().join('; ')])
  const single = Object.entries(typed).filter(([name]) => !Object.hasOwn(chosen, name))
  for (const [name = '', text = ''] of [...single, ...boxes].toSorted(([a = ''], [b = '']) =>
    a < b ? -1 : 1,
  )) {
    const value = text.trim()
    if (value === '' || beside.test(name)) continue
    const of = name.startsWith('exemptions[') ? 'exemptions' : name
    const before = gathered.get(of)
    gathered.set(of, before === undefined ? value : `${before}; ${value}`)
  }
  return gathered
}
