import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listCandidates } from '../../../app/search/data/search-passages'
import { deleteSources } from '../../../app/search/data/search-sources'
import { fits, readQuery, type Term } from '../../../app/search/domain/query'
import { languages } from '../../../app/platform/i18n/language'
import { freshDatabase } from '../../support/fresh-database'
import { givenPassages, nearWords, someDocuments } from '../../support/given-passages'

const queries = fc.array(nearWords, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

/** Whether one of these terms finds one of the words that the index has of a passage. */
const has = (words: string, terms: Term[]) =>
  words.split(' ').some((word) => terms.some((term) => fits(term, word)))

test('an engine finds the very passages whose words fit, and says how, whatever was typed', async () => {
  const database = await freshDatabase()
  let round = 0
  await fc.assert(
    fc.asyncProperty(
      someDocuments,
      fc.array(fc.tuple(queries, fc.constantFrom(...languages)), { minLength: 1, maxLength: 6 }),
      async (documents, asked) => {
        const source = `source-${round++}`
        const passages = await givenPassages(database, source, documents)
        for (const [typed, language] of asked) {
          const words = readQuery(typed, language)
          if (words.length === 0) continue
          for (const hold of ['all', 'any'] as const) {
            const reach = { kinds: [], sourceIds: [source] }
            const found = await listCandidates(database.read, { reach, language, words, hold })
            const wanted = passages
              .filter((each) => each.language === language)
              .map(({ position, words: indexed }) => ({
                position,
                hits: words.map(({ same, wide }) =>
                  has(indexed, same) ? 2 : has(indexed, wide) ? 1 : 0,
                ),
              }))
              .filter(({ hits }) => (hold === 'all' ? hits.every(Boolean) : hits.some(Boolean)))
            const told = found.map(({ position, hits }) => ({ position, hits }))
            told.sort((a, b) => a.position - b.position)
            expect(told).toEqual(wanted)
          }
        }
        await database.transaction((tx) => deleteSources(tx, [source]))
      },
    ),
    { numRuns: 60 },
  )
})

test('what is taken out of the index is found no more', async () => {
  const database = await freshDatabase()
  const unit = { kind: 'unit' as const, document: 'food', language: 'ru' as const, title: 'Хлеб' }
  const sections = [{ heading: null, anchor: null, text: 'Хлеб под подушкой' }]
  await givenPassages(database, 'first', [{ ...unit, sections }])
  await givenPassages(database, 'second', [{ ...unit, sections }])
  const find = async () => {
    const reach = { kinds: ['unit' as const], sourceIds: [] }
    const words = readQuery('подушк', 'ru')
    const asked = { reach, language: 'ru' as const, words, hold: 'all' as const }
    return (await listCandidates(database.read, asked)).map(({ sourceId }) => sourceId).sort()
  }
  expect(await find()).toEqual(['first', 'second'])
  await database.transaction((tx) => deleteSources(tx, ['first']))
  expect(await find()).toEqual(['second'])
  await givenPassages(database, 'third', [{ ...unit, sections }])
  expect(await find()).toEqual(['second', 'third'])
})
