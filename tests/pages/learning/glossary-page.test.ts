import { expect, test } from 'vitest'
import { gatherTerms } from '../../../app/learning/domain/gather-terms'
import type { ModuleDefinition } from '../../../app/learning/domain/definition'

const same = (text: string) => ({ kk: text, ru: text, en: text })
const module = (...terms: [string, string, string][]): ModuleDefinition => ({
  slug: 'm',
  title: same('M'),
  summary: same('S'),
  outcomes: [],
  glossary: terms.map(([id, title, definition]) => ({
    id,
    title: same(title),
    definition: same(definition),
  })),
})

test('a term of several modules is explained once, as the first does, and terms stand by the alphabet', () => {
  const modules = [
    module(['b', 'Қайғы', 'one'], ['c', 'Ұят', 'two']),
    module(['b', 'Қайғы', 'other'], ['a', 'Әдет', 'three']),
  ]
  expect(gatherTerms(modules, 'kk')).toEqual([
    { id: 'a', title: 'Әдет', definition: 'three' },
    { id: 'b', title: 'Қайғы', definition: 'one' },
    { id: 'c', title: 'Ұят', definition: 'two' },
  ])
})
