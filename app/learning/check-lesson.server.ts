import { sortProblems, type Problem } from '../platform/source/problem'
import { bundleLesson, type Bundle } from './mdx/bundle-lesson.server'
import { readFrontMatter, type FrontMatter } from './mdx/front-matter'
import type { Outline } from './domain/outline'
import { refuseSize, refuseText } from './mdx/refuse-text'

export type LessonSource = { file: string; text: string }

/** A lesson in one language that passed the gate and is compiled, but not yet run. */
export type CheckedLesson = { frontMatter: FrontMatter; outline: Outline; code: string }

/**
 * Checks a lesson as its author wrote it: front matter, the authors' dialect, addresses, sizes. Runs
 * nothing of it. All problems that can be told at once are told, each with its line and column; whether
 * terms, questions and pictures exist is for those to say who know the module.
 *
 * @returns the lesson, or null beside at least one problem; the outline also where only the front matter
 *   is wrong.
 */
export async function checkLesson(source: LessonSource): Promise<{
  problems: Problem[]
  outline: Outline | null
  lesson: CheckedLesson | null
}> {
  const { file } = source
  const text = source.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const tooLarge = refuseSize(text)
  if (tooLarge) return { problems: [{ file, ...tooLarge }], outline: null, lesson: null }

  const { problems, frontMatter, body } = readFrontMatter({ file, text })
  const { found, masked } = refuseText(body)
  const bundle = masked === null ? nothing : await bundleLesson(masked)
  // Where a line was masked, what the parser makes of the mask is of no use to its author.
  const masks = new Set(found.map((each) => each.line))
  const met = bundle.found.filter((each) => !masks.has(each.line))
  const all = [...problems, ...[...found, ...met].map((each): Problem => ({ file, ...each }))]

  const { code, outline } = bundle
  const lesson = all.length === 0 && frontMatter && outline && code
  return {
    problems: sortProblems(all),
    outline,
    lesson: lesson ? { frontMatter, outline, code } : null,
  }
}

const nothing: Bundle = { found: [], outline: null, code: null }
