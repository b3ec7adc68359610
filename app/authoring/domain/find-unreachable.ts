import { toAcademicHours, toMinutes } from '../../learning/domain/academic-hours'
import type { ProgrammeFile } from './files'

/** What a programme's rules may count on in a module. */
export type ModuleSupply = {
  lessons: { lesson: string; minutes: number }[]
  selfCheckQuestions: number
  finalTestQuestions: number
}

type Unreachable = { path: (string | number)[]; message: string }

/**
 * The rules of a programme that no learner could ever meet, or that ask for nothing: what is required
 * must be there. A certificate that cannot be reached is as wrong as one that is given away.
 *
 * @param supply by module; a module that is absent has problems of its own and is not judged.
 * @returns each with its path in the programme's file.
 */
export function findUnreachable(
  programme: ProgrammeFile,
  supply: Map<string, ModuleSupply>,
): Unreachable[] {
  const { completion, modules } = programme
  const found: Unreachable[] = []
  const refuse = (path: (string | number)[], message: string) =>
    found.push({ path: ['completion', ...path], message })

  const complete = modules.every((module) => supply.has(module))
  const lessons = modules.flatMap((module) => supply.get(module)?.lessons ?? [])
  const given = lessons.reduce((sum, each) => sum + each.minutes, 0)
  const { academicHours: hours } = completion
  if (complete && hours !== 'all' && toMinutes(hours) > given) {
    const asked = `asks for ${hours} academic hours (${toMinutes(hours)} minutes)`
    refuse(
      ['academicHours'],
      `${asked}, but its lessons give ${toAcademicHours(given)} (${given} minutes)`,
    )
  }

  if (completion.lessons !== 'all') {
    for (const [index, name] of completion.lessons.entries()) {
      const [module = '', lesson, ...rest] = name.split('/')
      const known = modules.includes(module) && rest.length === 0
      const there = supply.get(module)?.lessons.some((each) => each.lesson === lesson) ?? known
      if (!known || !there) refuse(['lessons', index], `"${name}" is no lesson of this programme`)
    }
  }

  if (completion.selfChecks !== 'all') {
    for (const [index, module] of completion.selfChecks.entries()) {
      if (!modules.includes(module)) {
        refuse(['selfChecks', index], `"${module}" is no module of this programme`)
      } else if (supply.get(module)?.selfCheckQuestions === 0) {
        refuse(['selfChecks', index], `"${module}" has no self-check questions`)
      }
    }
  }

  for (const [module, count] of Object.entries(completion.finalTest?.draw ?? {})) {
    const path = ['finalTest', 'draw', module]
    const there = supply.get(module)?.finalTestQuestions
    if (!modules.includes(module)) refuse(path, `"${module}" is no module of this programme`)
    else if (there !== undefined && count > there) {
      refuse(path, `picks ${count} questions, but the bank of "${module}" has ${there}`)
    }
  }

  const nothing =
    completion.lessons.length === 0 && completion.academicHours === 0 && !completion.finalTest
  if (nothing && completion.selfChecks.length === 0) refuse([], 'asks for nothing')
  return found
}
