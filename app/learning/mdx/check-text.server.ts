import type { z } from 'zod'
import { sortProblems, type Problem } from '../../platform/source/problem'
import type { Outline } from '../domain/outline'
import { bundleLesson, type Bundle } from './bundle-lesson.server'
import { readFrontMatter, type ReadFront } from './front-matter'
import { refuseSize, refuseText } from './refuse-text'

export type TextSource = { file: string; text: string }

/** A text in one language that passed the gate and is compiled, but not yet run. */
export type CheckedText<Front> = { frontMatter: Front; outline: Outline; code: string }

export type TextCheck<Front> = {
  problems: Problem[]
  /** Also there where only the front matter is wrong. */
  outline: Outline | null
  /** Null beside at least one problem. */
  lesson: CheckedText<Front> | null
  /** The front matter also where only the body is wrong, and where each of its values stands. */
  front: ReadFront<Front> | null
}

/**
 * Checks a text of the authors' dialect: front matter, components, addresses, sizes. Runs nothing of it. All problems
 * that can be told at once are told, each with its line and column.
 *
 * @param schema what its front matter may say.
 */
export async function checkText<S extends z.ZodTypeAny>(
  source: TextSource,
  schema: S,
): Promise<TextCheck<z.output<S>>> {
  const { file } = source
  const text = source.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const tooLarge = refuseSize(text)
  if (tooLarge) {
    return { problems: [{ file, ...tooLarge }], outline: null, lesson: null, front: null }
  }

  const { problems, front, body } = readFrontMatter({ file, text }, schema)
  const { found, masked } = refuseText(body)
  const bundle = masked === null ? nothing : await bundleLesson(masked)
  // Where a line was masked, what the parser makes of the mask is of no use to its author.
  const masks = new Set(found.map((each) => each.line))
  const met = bundle.found.filter((each) => !masks.has(each.line))
  const all = [...problems, ...[...found, ...met].map((each): Problem => ({ file, ...each }))]

  const { code, outline } = bundle
  const isWhole = all.length === 0 && front && outline && code
  return {
    problems: sortProblems(all),
    outline,
    lesson: isWhole ? { frontMatter: front.value, outline, code } : null,
    front,
  }
}

const nothing: Bundle = { found: [], outline: null, code: null }
