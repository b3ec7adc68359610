import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findFaults } from '../../app/platform/catalogues/find-faults.mjs'
import { findOlder, recordPath } from '../../app/platform/catalogues/find-older.mjs'
import { findUnused } from '../../app/platform/catalogues/find-unused.mjs'
import { inlineGroup, leaveGroupOut } from '../../app/platform/catalogues/inline-words.mjs'
import { judgeWords } from '../../app/platform/catalogues/judge-words.mjs'
import { readCatalogues } from '../../app/platform/catalogues/read-catalogues.mjs'
import { freshFolder } from '../support/fresh-database'

test('no message is missing, broken, unused, unexplained or the same in two languages', async () => {
  const { faults, unused, stale } = await judgeWords('app')
  expect(faults).toEqual([])
  expect(unused).toEqual([])
  expect(stale.map(({ file }) => file)).toEqual([])
}, 180_000)

type Words = Record<'kk' | 'ru' | 'en', Record<string, string>>

/** A room of one group, each message of which translators are told something about. */
function givenRoom({ kk, ru, en }: Words, told = Object.keys({ ...kk, ...ru, ...en })) {
  const app = freshFolder()
  const folder = join(app, 'learning/words')
  mkdirSync(folder, { recursive: true })
  const context = Object.fromEntries(['*', ...told].map((key) => [key, 'What it is.']))
  for (const [name, words] of Object.entries({ kk, ru, en, context })) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ lesson: words }))
  }
  return { app, folder, read: () => readCatalogues(app)[0]! }
}

const whole: Words = {
  kk: { left: '{count, plural, other {# сабақ}} қалды' },
  ru: {
    left: 'Осталось: {count, plural, one {# урок} few {# урока} many {# уроков} other {# урока}}',
  },
  en: { left: '{count, plural, one {# lesson is} other {# lessons are}} left' },
}

function faultsOf(changed: Partial<Record<keyof Words, string>>, shared: string[] = []) {
  const words = { ...whole }
  for (const language of ['kk', 'ru', 'en'] as const) {
    const text = changed[language]
    if (text !== undefined) words[language] = { left: text }
  }
  return findFaults(givenRoom(words).read(), shared).map(({ kind, what }) => `${kind} ${what}`)
}

describe('a message', () => {
  test('that is whole in three languages has no fault', () => {
    expect(faultsOf({})).toEqual([])
  })
  test('is missing where it is empty', () => {
    expect(faultsOf({ ru: '' })).toEqual(['missing ru'])
  })
  test('is broken without a plural form of its language, and with one of another', () => {
    expect(faultsOf({ ru: '{count, plural, one {# урок} few {# урока} other {# урока}}' })).toEqual(
      ['broken ru: {count} has no form “many”'],
    )
    expect(faultsOf({ en: '{count, plural, one {# is} few {# are} other {# are}}' })).toEqual([
      'broken en: {count} has a form “few”, which is none',
    ])
    expect(faultsOf({ kk: '{count, plural, one {# сабақ} other {# сабақ}}' })).toEqual([])
  })
  test('is broken where a language is given other values than the others', () => {
    expect(faultsOf({ en: '{number} lessons are left' })).toEqual([
      'broken the values differ: kk, ru {count}; en {number}',
    ])
  })
  test('is broken where it cannot be read, or holds markup', () => {
    expect(faultsOf({ en: '{count, plural, one {# lesson}' })[0]).toMatch(/^broken en: /)
    expect(faultsOf({ en: '{count, number' })[0]).toMatch(/^broken en: /)
  })
  test('is told apart from its translation, but for names', () => {
    const same = { kk: 'Сертификат', ru: 'Сертификат', en: 'Certificate' }
    expect(faultsOf(same)).toEqual(['same kk and ru: Сертификат'])
    expect(faultsOf(same, ['Сертификат'])).toEqual([])
    expect(faultsOf({ kk: '{count} / 2', ru: '{count} / 2', en: '{count} / 2' })).toEqual([])
  })
  test('is unexplained without a word to translators', () => {
    const { read } = givenRoom(whole, [])
    expect(findFaults(read(), [])).toEqual([
      { kind: 'unexplained', where: 'learning/lesson.left', what: '' },
    ])
  })
})

describe('a translation', () => {
  const texts = { kk: { a: 'бір' }, ru: { a: 'один' }, en: { a: 'one' } }
  /** Writes down what the translations stand for, and changes some texts. */
  function givenChanged(changed: Partial<Words>, accepted = '') {
    const room = givenRoom(texts)
    const { record } = findOlder(room.read())
    writeFileSync(recordPath(room.read()), JSON.stringify(record))
    for (const [language, words] of Object.entries(changed)) {
      writeFileSync(join(room.folder, `${language}.json`), JSON.stringify({ lesson: words }))
    }
    return findOlder(room.read(), (name) => name === accepted).older.map(({ what }) => what)
  }
  test('is older than its source once the Kazakh text was changed and it was not', () => {
    expect(givenChanged({})).toEqual([])
    expect(givenChanged({ kk: { a: 'екі' } })).toEqual([
      'ru is of an earlier Kazakh text',
      'en is of an earlier Kazakh text',
    ])
    expect(givenChanged({ kk: { a: 'екі' }, ru: { a: 'два' } })).toEqual([
      'en is of an earlier Kazakh text',
    ])
  })
  test('holds when somebody says so, or it alone was changed', () => {
    expect(givenChanged({ kk: { a: 'екі' } }, 'learning/lesson.a')).toEqual([])
    expect(givenChanged({ en: { a: 'a one' } })).toEqual([])
  })
})

test('a message is unused when no source asks for it, and used when its key may be put together', () => {
  const keys = ['said', 'fault', 'kind-new', 'metOwn', 'nobody']
  const words = Object.fromEntries(keys.map((key) => [key, key]))
  const { app, read } = givenRoom({ kk: words, ru: words, en: words })
  cpSync('app/learning/words/lesson-messages.ts', join(app, 'learning/words/lesson-messages.ts'))
  const source = `import { lessonMessages } from './words/lesson-messages'
    const t = useMessages(lessonMessages)
    const all = [t('said'), t(\`kind-\${kind}\`), t(\`\${met ? 'met' : 'open'}\${own ? 'Own' : ''}\`)]
    const refused = { why: 'fault' }`
  writeFileSync(join(app, 'learning/show-lesson.ts'), source)
  expect(findUnused([read()], app)).toEqual(['learning/lesson.nobody'])
})

test('a module that is built holds its own group of each language, and no other', () => {
  const folder = 'app/learning/words'
  const module = readFileSync(`${folder}/mdx-messages.ts`, 'utf8')
  const built = inlineGroup(module, folder, 'server')
  for (const language of ['kk', 'ru', 'en']) {
    const texts = JSON.parse(readFileSync(`${folder}/${language}.json`, 'utf8'))
    expect(built).toContain(JSON.stringify(texts.mdx))
    expect(built).not.toContain(JSON.stringify(texts.lesson))
  }
  expect(built).not.toContain('.json')
})

test('a module whose words are loaded by language holds none, and a place for its group in each', () => {
  const module = readFileSync('app/verification/words/verdict-messages.ts', 'utf8')
  const built = leaveGroupOut(module)
  for (const language of ['kk', 'ru', 'en']) {
    expect(built).toContain(`const ${language} = { verdict: lateWords('verdict') }`)
  }
  expect(built).not.toContain('.json')
  expect(() => leaveGroupOut('export const messages = {}')).toThrow('without catalogues')
})
