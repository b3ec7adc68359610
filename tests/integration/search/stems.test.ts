import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { stemEnglish } from '../../../app/search/domain/stem-english'
import { stemRussian } from '../../../app/search/domain/stem-russian'
import { wordsIn } from '../../../app/search/domain/search-words'
import { engine } from '../../../app/platform/config/engine'
import { freshDatabase } from '../../support/fresh-database'

/** Every word that the programmes and the library of the release hold in a language, in small letters. */
function wordsOf(language: 'ru' | 'en', letters: RegExp): string[] {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((file) => file.endsWith(`.${language}.mdx`))
    .map((file) => readFileSync(join('content', file), 'utf8').toLowerCase())
  const words = texts.flatMap((text) => wordsIn(text).map(({ word }) => word))
  return [...new Set(words)].filter((word) => letters.test(word))
}

// PostgreSQL has the stemmers of Snowball themselves; SQLite has none to compare with.
test.runIf(engine === 'postgres').each([
  ['ru', 'russian_stem', stemRussian, /^[а-яё]+$/],
  ['en', 'english_stem', stemEnglish, /^[a-z]+$/],
] as const)(
  'words in %s have the stems that Snowball gives',
  async (language, name, stem, letters) => {
    const database = await freshDatabase()
    const words = wordsOf(language, letters)
    expect(words.length).toBeGreaterThan(2_000)
    const rows = await database.read
      .select({
        word: sql<string>`word`,
        // Words such as "и" have no stem there, because nobody looks for them.
        stem: sql<string | null>`(ts_lexize(${name}::regdictionary, replace(word, 'ё', 'е')))[1]`,
      })
      .from(sql`unnest(string_to_array(${words.join(' ')}, ' ')) as word`)
    const wrong = rows.filter((row) => row.stem !== null && row.stem !== stem(row.word))
    expect(wrong.map((row) => `${row.word}: ${stem(row.word)}, not ${row.stem}`)).toEqual([])
  },
)
