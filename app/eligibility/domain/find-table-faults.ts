import { programmesOf, type RequirementTable } from './requirement-table'

export type TableFault = {
  path: (string | number)[]
  why:
    | 'twin-requirement'
    | 'twin-exemption'
    | 'twin-language'
    | 'ends-before-it-begins'
    | 'unknown-programme'
  /** The name that is at fault. */
  name: string
}

/**
 * What is wrong with a table whose every part is right: names given twice, days in the wrong order, programmes that
 * do not exist.
 *
 * @param programmes the slugs of the programmes that there are.
 */
export function findTableFaults(
  { requirements }: RequirementTable,
  programmes: readonly string[],
): TableFault[] {
  const ids = requirements.map(({ id }) => id)
  return requirements.flatMap((requirement, index) => {
    const at = (...path: (string | number)[]) => ['requirements', index, ...path]
    const { id, exemptions, inForceFrom, inForceUntil } = requirement
    const faults: TableFault[] = []
    if (ids.indexOf(id) < index) {
      faults.push({ path: at('id'), why: 'twin-requirement', name: id })
    }
    if (inForceFrom && inForceUntil && inForceUntil < inForceFrom) {
      const path = at('inForceUntil')
      faults.push({ path, why: 'ends-before-it-begins', name: inForceUntil })
    }
    for (const position of twins(requirement.languages)) {
      const name = requirement.languages[position] ?? ''
      faults.push({ path: at('languages', position), why: 'twin-language', name })
    }
    for (const position of twins(exemptions.map((each) => each.id))) {
      const name = exemptions[position]?.id ?? ''
      faults.push({ path: at('exemptions', position, 'id'), why: 'twin-exemption', name })
    }
    for (const [position, name] of programmesOf(requirement).entries()) {
      if (programmes.includes(name)) continue
      faults.push({ path: at('programmes', position), why: 'unknown-programme', name })
    }
    return faults
  })
}

function twins(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []))
}
