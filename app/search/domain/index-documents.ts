import type { FoundDocument } from './passage'
import { indexWords } from './search-words'

/**
 * The passages of a version as the index stores them, numbered from 1 in each language. A passage without any indexed word
 * is left out, because no search could find it.
 */
export function indexDocuments(sourceId: string, documents: FoundDocument[]) {
  const positions = new Map<string, number>()
  return documents.flatMap(({ kind, document, language, title, sections }) =>
    sections.flatMap(({ heading, anchor, text }) => {
      const words = indexWords([title, heading ?? '', text].join('\n'), language)
      if (words.length === 0) return []
      const position = (positions.get(language) ?? 0) + 1
      positions.set(language, position)
      return {
        ...{ sourceId, language, kind, document, position, title, heading, anchor, text },
        titleWords: indexWords(title, language).join(' '),
        headingWords: indexWords(heading ?? '', language).join(' '),
        words: words.join(' '),
      }
    }),
  )
}
