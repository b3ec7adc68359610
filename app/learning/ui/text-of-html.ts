import { readHtmlSigns } from '../domain/read-html-signs'

/** The bare text of an item of a list, as the compiler of lessons wrote it: words with emphasis and nothing else. */
export function textOfHtml(html: string): string {
  return readHtmlSigns(html.replace(/<[^>]*>/g, ''))
}
