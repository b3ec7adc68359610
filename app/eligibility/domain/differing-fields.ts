import type { TypedRequirement } from './requirement-form'

/** A field, or a group of fields, that a requirement has otherwise than it was typed. */
export type DifferingField = { name: string; stands: string; wanted: string }

/** Fields of a page, not of a requirement; and what a form fills in for a row that is empty. */
const beside = /^(?:intent|edited|seen)$|^exemptions-\d+-(?:id|source-certainty)$/

/** Boxes and rows are told as one: the languages, the programmes, the exemptions. */
const group = /^(languages|programmes|exemptions)-/

/**
 * What a requirement has otherwise than it was typed: field by field as their form names them, groups of boxes and rows by
 * the name of the group. Spaces around a text make no difference.
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

function gather(form: TypedRequirement): Map<string, string> {
  const gathered = new Map<string, string>()
  for (const [name, text] of Object.entries(form).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const value = text.trim()
    if (value === '' || beside.test(name)) continue
    const of = group.exec(name)?.[1] ?? name
    const told = value === 'on' && of !== name ? name.slice(of.length + 1) : value
    const before = gathered.get(of)
    gathered.set(of, before === undefined ? told : `${before}; ${told}`)
  }
  return gathered
}
