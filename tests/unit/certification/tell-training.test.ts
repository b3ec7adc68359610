import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellProved } from '../../../app/certification/credential/tell-proved'
import { tellTraining } from '../../../app/certification/credential/tell-training'
import {
  readTrainingCode,
  writeTrainingCode,
} from '../../../app/certification/credential/training-code'
import { languages } from '../../../app/platform/i18n/language'

const first = { part: { number: 1, of: null }, academicHours: 42 }

test('a part is told with its hours and those of the whole, in each language', () => {
  expect(languages.map((language) => tellTraining(first, 10, language))).toEqual([
    '1‑бөлім: 42 академиялық сағаттың 10 сағаты',
    'часть 1: 10 из 42 академических часов',
    'part 1: 10 of 42 academic hours',
  ])
})

test('a part of a known number says of how many', () => {
  const second = { part: { number: 2, of: 3 }, academicHours: 42 }
  expect(languages.map((language) => tellTraining(second, 6.5, language))).toEqual([
    '2‑бөлім (барлығы 3 бөлім): 42 академиялық сағаттың 6,5 сағаты',
    'часть 2 из 3: 6,5 из 42 академических часов',
    'part 2 of 3: 6.5 of 42 academic hours',
  ])
})

test('only a whole is told as the whole', () => {
  const whole = { part: null, academicHours: 42 }
  const told = languages.map((language) => tellTraining(whole, 42, language))
  expect(told).toEqual([
    'толық даярлық: 42 академиялық сағат',
    'вся подготовка: 42 академических часа',
    'the whole training: 42 academic hours',
  ])
  for (const language of languages) {
    expect(tellTraining(first, 10, language)).not.toMatch(/толық|вся|whole/)
  }
})

test('what is proved is told without a number of hours that nobody has stated', () => {
  const proof = { provedHours: 10, neededHours: null }
  expect(languages.map((language) => tellProved(proof, language))).toEqual([
    '10 академиялық сағат расталды',
    'подтверждено 10 академических часов',
    '10 academic hours are proved',
  ])
})

test('the code of a training and its part is read as it was written', () => {
  const parts = fc.option(
    fc.record({
      number: fc.integer({ min: 1, max: 99 }),
      of: fc.option(fc.integer({ min: 2, max: 99 })),
    }),
  )
  fc.assert(
    fc.property(parts, (part) => {
      const code = writeTrainingCode('adoptive-parents', part)
      expect(readTrainingCode(code)).toEqual({ slug: 'adoptive-parents', part })
    }),
  )
  expect(['a#0', 'a#', 'a#1/', 'A', 'a b', 'a#1/x', ''].map(readTrainingCode)).toEqual(
    Array.from({ length: 7 }, () => null),
  )
})
