import type { Block } from './block'
import { heading, readProps } from './list-sections'
import { wordsOfHtml } from './words-of-html'

/** What can be pointed at in a lesson: a section, and in it each paragraph, item of a list, row of a table and title. */
export type ParagraphsOfSection = {
  /** The number of its heading, the same in every language; 0 for what stands before the first. */
  section: number
  /** The words of its heading; empty before the first. */
  title: string
  /** As plain text, on one line each, in order. */
  paragraphs: string[]
}

/** What parts one paragraph from the next. Cells of a row stay together. */
const parting =
  /<\/?(?:p|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|blockquote|figure|figcaption)\b[^>]*>/

/** The paragraphs of a published lesson in one language, section by section; one without any text of its own is there as well. */
export function listParagraphs(blocks: Block[]): ParagraphsOfSection[] {
  const sections: ParagraphsOfSection[] = [{ section: 0, title: '', paragraphs: [] }]
  const add = (html: string) => {
    const texts = html.split(parting).map(wordsOfHtml).filter(Boolean)
    sections.at(-1)?.paragraphs.push(...texts)
  }
  for (const block of blocks) {
    if (block.kind === 'component') {
      sections.at(-1)?.paragraphs.push(...paragraphsIn(block))
      continue
    }
    let read = 0
    for (const found of block.html.matchAll(heading)) {
      const [all, , id = '', inner = ''] = found
      add(block.html.slice(read, found.index))
      const section = Number(id.slice('section-'.length))
      sections.push({ section, title: wordsOfHtml(inner), paragraphs: [] })
      read = found.index + all.length
    }
    add(block.html.slice(read))
  }
  return sections.filter(({ section, paragraphs }) => section > 0 || paragraphs.length > 0)
}

function paragraphsIn(block: Block): string[] {
  if (block.kind === 'html') return block.html.split(parting).map(wordsOfHtml).filter(Boolean)
  const own = readProps.flatMap((name) => block.props[name] ?? []).filter(Boolean)
  return [...own, ...block.children.flatMap(paragraphsIn)]
}

/**
 * What a place of a lesson (`3.2`: the second paragraph of section 3; `3.0`: all of that section) says; null for one that is not
 * there.
 */
export function findParagraph(
  sections: ParagraphsOfSection[],
  place: string,
): { section: number; paragraph: number; text: string } | null {
  const [section = NaN, paragraph = NaN] = place.split('.').map(Number)
  const found = sections.find((each) => each.section === section)
  if (!found) return null
  if (paragraph === 0) return { section, paragraph, text: found.title }
  const text = found.paragraphs[paragraph - 1]
  return text === undefined ? null : { section, paragraph, text }
}
