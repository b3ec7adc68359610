import type { Block, ComponentBlock } from '../../learning/domain/block'
import type { Section } from './passage'

/** The attributes of components that people read, in the order in which the page shows them. */
const readProps = ['title', 'summary', 'prompt', 'text', 'alt', 'caption']

/** Elements inside a word or sentence; all other elements separate words. */
const inline = /^(?:a|abbr|b|code|del|em|i|s|strong|sub|sup)$/

const headings = /^h[1-6]$/

const paragraphs = /^(?:blockquote|dd|dt|li|ol|p|table|td|th|tr|ul|pre)$/

const entities = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }))

/**
 * Splits a stored lesson at its headings and returns plain text. The meaning of a term, which opens beside its word, comes
 * at the end of its section. Questions are left out, because nobody may find the questions of tests.
 * @param intro text before the lesson, such as its summary.
 */
export function sectionsOf(blocks: Block[], intro: string): Section[] {
  const writer = new SectionWriter()
  writer.add(`${intro}\n`)
  for (const block of blocks) readBlock(block, writer)
  return writer.finish()
}

function readBlock(block: Block, writer: SectionWriter): void {
  if (block.kind === 'html') return readHtml(block.html, writer)
  if (block.name === 'SelfCheck') return
  for (const text of textsOf(block)) writer.add(`\n${text}\n`)
  for (const child of block.children) readBlock(child, writer)
}

function textsOf({ props }: ComponentBlock): string[] {
  return readProps.flatMap((name) => props[name] ?? [])
}

/** The renderer wrote this HTML: every tag is closed, and no attribute contains an unescaped angle bracket. */
function readHtml(html: string, writer: SectionWriter): void {
  let meaning = 0
  for (const [, closes, name = '', attributes = '', text] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      if (meaning > 0) writer.addAside(decode(text))
      else writer.add(decode(text))
    } else if (name === 'span' && (meaning > 0 || attributes.includes('term-meaning'))) {
      meaning += closes ? -1 : 1
      writer.addAside(' ')
    } else if (headings.test(name)) {
      if (closes) writer.endHeading()
      else writer.beginHeading(/ id="([^"]*)"/.exec(attributes)?.[1] ?? null)
    } else if (!inline.test(name)) {
      writer.add(paragraphs.test(name) ? '\n' : ' ')
    }
  }
  writer.add('\n')
}

/** Reverses the escaping of React's renderer. */
function decode(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities.get(name) ?? whole
    const point = hex ? parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

class SectionWriter {
  private readonly sections: Section[] = []
  private heading: string | null = null
  private anchor: string | null = null
  private isInHeading = false
  private text = ''
  private aside = ''

  add(text: string): void {
    if (this.isInHeading) this.heading += text
    else this.text += text
  }

  addAside(text: string): void {
    this.aside += text
  }

  beginHeading(anchor: string | null): void {
    this.close()
    this.heading = ''
    this.anchor = anchor
    this.isInHeading = true
  }

  endHeading(): void {
    this.isInHeading = false
  }

  finish(): Section[] {
    this.close()
    return this.sections
  }

  private close(): void {
    const text = tidy(`${this.text}\n${this.aside}`)
    const heading = this.heading === null ? null : tidy(this.heading)
    if (text || heading) this.sections.push({ heading, anchor: this.anchor, text })
    this.text = ''
    this.aside = ''
  }
}

/** One space between words, and one line for each paragraph. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/ (?=[,.;:!?»”)])/g, '')
        .trim(),
    )
    .filter(Boolean)
    .join('\n')
}
