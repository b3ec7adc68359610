import fc from 'fast-check'
import { insertPassages } from '../../app/search/data/search-passages'
import { insertSource } from '../../app/search/data/search-sources'
import { indexDocuments } from '../../app/search/domain/index-documents'
import type { FoundDocument } from '../../app/search/domain/passage'
import { searchEdition } from '../../app/search/domain/search-words'
import type { DatabaseHandle } from '../../app/platform/database/database.server'
import { languages } from '../../app/platform/i18n/language'

/** Words that lie near each other: endings, other spellings, beginnings of one another, numbers, signs that mean something to an engine. */
const near = [
  ...['бала', 'балаға', 'балаларымызға', 'Баланың', 'үй', 'үйге', 'уйге', 'ұйқы', 'уйкы', 'мектеп'],
  ...['ребёнок', 'ребенка', 'ребёнком', 'школа', 'школьный', 'дома', 'дом', 'семьи', 'семья'],
  ...['child', 'children', 'families', 'family', 'sleeping', "don't", 'h2o', '111', '112', '1'],
  ...[
    'AND',
    'OR',
    'NOT',
    'NEAR',
    'title:дом',
    'дом*',
    '"дом',
    "д'ом",
    '(дом)',
    'до_м',
    '_дом',
    'a&b',
  ],
  ...[
    'дом:*',
    '|',
    '!',
    '<->',
    '\\',
    '\u0000',
    '\ud800',
    '\u200fдом',
    'до\u00adм',
    '😀',
    '家',
    'ﬁre',
  ],
]

export const nearWords = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...near) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }) },
)

const texts = fc.array(nearWords, { maxLength: 6 }).map((words) => words.join(' '))

/** Documents of a source, as publications make them. */
export const someDocuments = fc.array(
  fc.record({
    kind: fc.constantFrom('lesson' as const, 'unit' as const),
    document: fc.constantFrom('a/one', 'a/two', 'b/three'),
    language: fc.constantFrom(...languages),
    title: texts,
    sections: fc.array(
      fc.record({ heading: fc.option(texts), anchor: fc.constant(null), text: texts }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  { maxLength: 6 },
)

/** Puts documents into the index as a version of their own. */
export async function givenPassages(
  { transaction }: DatabaseHandle,
  id: string,
  documents: FoundDocument[],
) {
  const passages = indexDocuments(id, withoutNul(documents))
  await transaction(async (tx) => {
    await insertSource(tx, { id, edition: searchEdition, passages: passages.length })
    await insertPassages(tx, passages)
  })
  return passages
}

/** Authors' files hold none of it (refuse-text), and PostgreSQL keeps no text with it. */
function withoutNul(documents: FoundDocument[]): FoundDocument[] {
  const clean = (text: string) => text.replace(/[\0\p{Cs}]/gu, ' ')
  return documents.map((each) => ({
    ...each,
    title: clean(each.title),
    sections: each.sections.map(({ heading, anchor, text }) => ({
      heading: heading === null ? null : clean(heading),
      anchor,
      text: clean(text),
    })),
  }))
}
