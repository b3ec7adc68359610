import type { Problem } from '../platform/source/problem'
import { judgeUnit } from './domain/judge-unit'
import {
  checkText,
  type CheckedText,
  type TextCheck,
  type TextSource,
} from './mdx/check-text.server'
import { unitFrontMatter, type UnitFrontMatter } from './mdx/front-matter'

/** A unit of the library in one language that passed the gate and is compiled, but not yet run. */
export type CheckedUnit = CheckedText<UnitFrontMatter>

export type UnitCheck = TextCheck<UnitFrontMatter>

/**
 * Checks a unit of the library as its author wrote it: as a lesson is checked, and that nothing stands in it that counts,
 * asks, or belongs to a module. Whether its emergencies exist, and whether its languages agree, is for those to say who
 * know the whole library.
 */
export async function checkUnit(source: TextSource): Promise<UnitCheck> {
  const check = await checkText(source, unitFrontMatter)
  const found = check.outline ? judgeUnit(check.outline) : []
  const problems = found.map((each): Problem => ({ file: source.file, ...each }))
  if (problems.length === 0) return check
  return { ...check, problems: [...check.problems, ...problems], lesson: null }
}
