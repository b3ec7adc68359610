import { toMinutes } from '../../learning/domain/academic-hours'
import type { Training } from '../../learning/domain/training'
import {
  askedTraining,
  programmesOf,
  type Requirement,
  type RequirementTable,
} from './requirement-table'

/** What a table is held against of a programme. */
export type OfferedProgramme = {
  slug: string
  /** Null when it is none that is asked for; absent when it was published before programmes said so. */
  training?: Training | null
  /** What its lessons credit together. */
  minutes: number
}

export type TableFault = {
  path: (string | number)[]
  why:
    | 'twin-requirement'
    | 'twin-exemption'
    | 'twin-language'
    | 'ends-before-it-begins'
    | 'unknown-programme'
    /** A programme is of another training than the one that is asked for, or of none. */
    | 'other-training'
    /** More hours are asked for than the whole training has. */
    | 'more-than-training'
    /** So few hours are asked for that a part alone has them. */
    | 'part-for-whole'
  /** The name, or the number of hours, that is at fault. */
  name: string
}

/**
 * What is wrong with a table whose every part is right: names given twice, days in the wrong order, programmes that
 * do not exist, and what contradicts the training that its programmes state.
 *
 * @param programmes those that there are.
 */
export function findTableFaults(
  { requirements }: RequirementTable,
  programmes: readonly OfferedProgramme[],
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
    return [...faults, ...findProgrammeFaults(requirement, programmes, at)]
  })
}

function findProgrammeFaults(
  requirement: Requirement,
  programmes: readonly OfferedProgramme[],
  at: (...path: (string | number)[]) => (string | number)[],
): TableFault[] {
  return programmesOf(requirement).flatMap((name, position): TableFault[] => {
    const programme = programmes.find(({ slug }) => slug === name)
    if (!programme) return [{ path: at('programmes', position), why: 'unknown-programme', name }]
    const why = contradiction(requirement, programme)
    if (!why) return []
    return why === 'other-training'
      ? [{ path: at('programmes', position), why, name }]
      : [{ path: at('academicHours'), why, name: String(askedHours(requirement)) }]
  })
}

function askedHours(requirement: Requirement): number {
  return askedTraining(requirement).academicHours ?? 0
}

/** How a requirement contradicts a programme; one that does not say what it asks for contradicts none. */
function contradiction(
  requirement: Requirement,
  { training, minutes }: OfferedProgramme,
): TableFault['why'] | null {
  const { training: asked, academicHours } = askedTraining(requirement)
  if (asked !== null && training?.slug !== asked) return 'other-training'
  if (academicHours === null || !training) return null
  if (academicHours > training.academicHours) return 'more-than-training'
  const isPart = training.part !== null
  return isPart && minutes >= toMinutes(academicHours) ? 'part-for-whole' : null
}

function twins(names: readonly string[]): number[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [index] : []))
}
