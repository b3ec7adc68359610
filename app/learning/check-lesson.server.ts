import {
  checkText,
  type CheckedText,
  type TextCheck,
  type TextSource,
} from './mdx/check-text.server'
import { lessonFrontMatter, type FrontMatter } from './mdx/front-matter'

export type LessonSource = TextSource

/** A lesson in one language that passed the gate and is compiled, but not yet run. */
export type CheckedLesson = CheckedText<FrontMatter>

/**
 * Checks a lesson as its author wrote it: front matter, the authors' dialect, addresses, sizes. Runs
 * nothing of it. All problems that can be told at once are told, each with its line and column; whether
 * terms, questions and pictures exist is for those to say who know the module.
 *
 * @returns the lesson, or null beside at least one problem; the outline also where only the front matter
 *   is wrong.
 */
export function checkLesson(source: LessonSource): Promise<TextCheck<FrontMatter>> {
  return checkText(source, lessonFrontMatter)
}
