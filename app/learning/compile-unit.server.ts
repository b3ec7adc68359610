import type { Language } from '../platform/i18n/language'
import type { CheckedUnit } from './check-unit.server'
import { compileLesson } from './compile-lesson.server'
import { emergencyIn, type Emergency } from './domain/emergency'
import type { UnitText } from './domain/library'
import { writeOutEmergency } from './mdx/write-out-emergency'

/**
 * Turns a checked unit of the library into the text that is stored, as compileLesson does, with its one step and the lines
 * to call written out at its end.
 *
 * @param facts.emergencies each emergency that the unit names must be there.
 * @throws Error for one that is not.
 */
export function compileUnit(
  unit: CheckedUnit,
  facts: { language: Language; emergencies: Emergency[] },
): UnitText {
  const { language, emergencies } = facts
  const { step, help } = unit.frontMatter
  const named = emergencies.find(({ id }) => id === help)
  if (!named) throw new Error(`there is no emergency "${help}"`)
  const text = compileLesson(unit, { ...facts, glossary: [], pictures: new Map() })
  return { ...text, step, help: writeOutEmergency(emergencyIn(language, named), {}) }
}
