import { expect, test } from 'vitest'
import { compareOutlines } from '../../../app/authoring/domain/compare-outlines'
import type { Outline } from '../../../app/learning/domain/outline'

const at = (line: number) => ({ line, column: 1 })

const outline: Outline = {
  headings: [
    { ...at(7), depth: 2 },
    { ...at(11), depth: 3 },
  ],
  components: [
    { ...at(13), name: 'Callout' },
    { ...at(20), name: 'SelfCheck' },
  ],
  selfChecks: [{ ...at(20), questions: ['a', 'b'] }],
  figures: [],
  emergencies: [],
  names: [],
  terms: [
    { ...at(8), id: 'x' },
    { ...at(9), id: 'y' },
  ],
  activities: [{ ...at(13), minutes: 25 }],
  words: 100,
}

const differences = (changes: Partial<Outline>) =>
  compareOutlines({ ...outline, ...changes }, { language: 'kk', outline })

test('texts of the same build do not differ, whatever their words and the order of terms', () => {
  expect(differences({ words: 7, terms: [...outline.terms].reverse() })).toEqual([])
})

test('a missing, an additional and another part are each told at their place', () => {
  expect(differences({ headings: outline.headings.slice(0, 1) })).toEqual([
    { ...at(7), message: 'headings differ between the languages: kk has ### here' },
  ])
  expect(differences({ headings: [...outline.headings, { ...at(30), depth: 2 }] })).toEqual([
    { ...at(30), message: 'headings differ between the languages: kk has no more of them' },
  ])
  expect(differences({ selfChecks: [{ ...at(20), questions: ['b', 'a'] }] })).toEqual([
    { ...at(20), message: 'components differ between the languages: kk has <SelfCheck a b> here' },
  ])
  expect(differences({ activities: [{ ...at(13), minutes: 20 }] })).toEqual([
    {
      ...at(13),
      message: 'components differ between the languages: kk has <Callout minutes="25"> here',
    },
  ])
  expect(differences({ terms: [] })).toEqual([
    { ...at(1), message: 'glossary terms differ between the languages: kk has x here' },
  ])
})
