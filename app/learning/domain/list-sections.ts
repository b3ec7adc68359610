import type { Language } from '../../platform/i18n/language'
import { activityMinutes } from './activities'
import type { Block } from './block'
import { countWords } from './count-words'
import { minutesPerQuestion } from './lesson-ground'
import { readingMinutes } from './reading-time'
import { selfCheckQuestions } from './self-check-questions'
import { wordsOfHtml } from './words-of-html'

/** A part of a lesson under a heading. */
export type Section = {
  /** The id of its heading, the same in every language. */
  id: string
  depth: 2 | 3
  /** The words of its heading, as plain text. */
  title: string
  /** Whole minutes that it takes, and that are left of the lesson where it begins; at least 1. */
  minutes: number
  left: number
}

/** The id of the heading with this number (mdx/lesson-elements). */
export function sectionId(section: number): string {
  return `section-${section}`
}

/** A heading as a lesson is stored with (mdx/lesson-elements). Only such text has one, and only in the lesson itself. */
export const heading = /<h([23]) id="(section-\d+)">(.*?)<\/h\1>/gs

/** The texts of these properties are read. */
export const readProps = ['title', 'summary', 'caption', 'text', 'prompt']

/**
 * The sections of a published lesson in one language, in order; what stands before the first heading is none.
 *
 * Minutes are those of reading, activities and questions, as they make up the lesson's own (domain/lesson-ground). Reading is
 * shared out by words so that all parts together take as long as the lesson, which counts of a story the shortest way alone.
 *
 * @param lesson.words of the whole lesson, as it was published with.
 */
export function listSections({
  blocks,
  words,
  language,
}: {
  blocks: Block[]
  words: number
  language: Language
}): Section[] {
  const parts = splitAtHeadings(blocks)
  const counted = parts.reduce((sum, part) => sum + part.words, 0)
  const perWord = readingMinutes(words, language) / Math.max(1, counted)
  const loads = parts.map((part) => part.words * perWord + part.extra)
  return parts.slice(1).map(({ id, depth, title }, index) => ({
    id,
    depth,
    title,
    minutes: whole(loads[index + 1] ?? 0),
    left: whole(loads.slice(index + 1).reduce((sum, load) => sum + load, 0)),
  }))
}

function whole(minutes: number): number {
  return Math.max(1, Math.round(minutes))
}

/** What stands under a heading: its words, and the minutes of what is done there. */
type Part = Pick<Section, 'id' | 'depth' | 'title'> & { words: number; extra: number }

/** @returns first what stands before all headings. */
function splitAtHeadings(blocks: Block[]): Part[] {
  const parts: Part[] = [{ id: '', depth: 2, title: '', words: 0, extra: 0 }]
  const add = (words: number, extra = 0) => {
    const part = parts.at(-1)
    if (part) Object.assign(part, { words: part.words + words, extra: part.extra + extra })
  }
  for (const block of blocks) {
    if (block.kind === 'component') {
      const questions = selfCheckQuestions([block]).length
      add(wordsIn(block), activityMinutes([block]) + questions * minutesPerQuestion)
      continue
    }
    let read = 0
    for (const found of block.html.matchAll(heading)) {
      const [all, depth, id = '', inner = ''] = found
      add(countWords(wordsOfHtml(block.html.slice(read, found.index))))
      parts.push({
        id,
        depth: depth === '3' ? 3 : 2,
        title: wordsOfHtml(inner),
        words: 0,
        extra: 0,
      })
      add(countWords(wordsOfHtml(inner)))
      read = found.index + all.length
    }
    add(countWords(wordsOfHtml(block.html.slice(read))))
  }
  return parts
}

function wordsIn(block: Block): number {
  if (block.kind === 'html') return countWords(wordsOfHtml(block.html))
  const own = readProps.map((name) => countWords(block.props[name] ?? ''))
  return [...own, ...block.children.map(wordsIn)].reduce((sum, count) => sum + count, 0)
}
