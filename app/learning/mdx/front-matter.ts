import { z } from 'zod'
import { calendarDay } from '../domain/calendar-day'
import { plainText } from '../domain/multilingual-text'
import type { Problem } from '../../platform/source/problem'
import { readYaml, type Locate } from '../../platform/source/read-yaml'
import { slug } from '../domain/slug'

/** What stands at the top of a lesson. */
export const lessonFrontMatter = z
  .object({
    title: plainText(120),
    summary: plainText(300),
    checkedOn: calendarDay.optional(),
    gained: plainText(240).optional(),
  })
  .strict()

export type FrontMatter = z.output<typeof lessonFrontMatter>

/** What stands at the top of a unit of the library: its one step, and the emergency whose lines one calls. */
export const unitFrontMatter = lessonFrontMatter
  .omit({ gained: true })
  .extend({ step: plainText(240), help: slug })

export type UnitFrontMatter = z.output<typeof unitFrontMatter>

export type ReadFront<Value> = { value: Value; locate: Locate }

/** Front matter longer than this is a missing `---`, not front matter. */
const mostLines = 100

/**
 * Parts a lesson into its front matter, which is plain YAML between two lines of `---` and nothing else,
 * and its body. The body keeps the lines before it as empty ones: its positions are those of the file,
 * and whatever reads it next finds nothing at its beginning that could be taken for front matter.
 *
 * @param schema what it may say.
 */
export function readFrontMatter<S extends z.ZodTypeAny>(
  source: { file: string; text: string },
  schema: S,
): {
  problems: Problem[]
  /** What it says, and where in the file each value stands; null beside problems. */
  front: ReadFront<z.output<S>> | null
  body: string
} {
  const { file, text } = source
  const lines = text.split('\n')
  const refuse = (message: string, body: string) => ({
    problems: [{ file, line: 1, column: 1, message }],
    front: null,
    body,
  })
  const opening = lines[0] ?? ''
  if (!opening.startsWith('---')) {
    return refuse('a lesson begins with front matter: YAML between two lines of ---', text)
  }
  if (opening.trimEnd() !== '---') {
    const body = ['', ...lines.slice(1)].join('\n')
    return refuse('front matter is plain YAML: its first line is --- and nothing more', body)
  }
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line))
  if (end === -1 || end > mostLines) {
    return refuse('front matter does not end: a second line of --- is missing', '')
  }
  const body = [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n')
  const yaml = lines.slice(1, end).join('\n')
  const outcome = readYaml({ file, text: yaml, firstLine: 2 }, schema)
  if (!outcome.ok) return { problems: outcome.problems, front: null, body }
  return { problems: [], front: outcome, body }
}
