import { readHtmlSigns } from './read-html-signs'

/** The meaning of a term, which stands behind its word and is opened above the page. */
const meaning = /<span class="term-meaning".*?<\/span>/gs

/** The words of HTML that was rendered for a lesson, on one line, without the meanings of its terms. */
export function wordsOfHtml(html: string): string {
  const bare = html
    .replace(meaning, '')
    .replace(/<\/?(?:p|li|ul|ol|td|th|tr|h\d|br|blockquote|div)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
  return readHtmlSigns(bare).replace(/\s+/g, ' ').trim()
}
