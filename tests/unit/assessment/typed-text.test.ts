import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRight, rightAnswer } from '../../../app/assessment/domain/grade'
import type { Question } from '../../../app/assessment/domain/question'
import {
  foldTyped,
  isTyped,
  mostTyped,
  readTyped,
  writeTyped,
} from '../../../app/assessment/domain/typed-text'

const text = (name: string) => ({ kk: name, ru: name, en: name })

function asks(accepted: { kk: string[]; ru: string[]; en: string[] }): Question {
  const common = { id: 'q', lesson: 'l', prompt: text('?'), feedback: text('!') }
  return { ...common, kind: 'short-answer', accepted }
}

const line = asks({ kk: ['111', 'жүз он бір'], ru: ['111', 'сто одиннадцать'], en: ['111'] })

test('whatever can be read is a short text of whole characters, and reads the same when it is written again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1_200 }), (typed) => {
      const answer = readTyped(typed)
      if (!answer) return
      expect(isTyped(answer)).toBe(true)
      expect(answer.length).toBeLessThanOrEqual(mostTyped)
      expect(readTyped(writeTyped(answer))).toEqual(answer)
    }),
  )
})

test('spaces, case, hyphens, quotation marks and the letters of another keyboard make no difference', () => {
  for (const typed of [
    '111',
    ' 1 1 1 ',
    '«111»',
    '1-1-1',
    '１１１',
    'Жүз Он Бір',
    'жуз он бир',
    'СТО  ОДИННАДЦАТЬ',
  ]) {
    expect({ typed, right: isRight(line, readTyped(typed) ?? []) }).toEqual({ typed, right: true })
  }
})

test('another number, a part of it, more than it and nothing are wrong', () => {
  for (const typed of ['112', '11', '1111', '111 112', '', '—', 'жүз он']) {
    expect({ typed, right: isRight(line, readTyped(typed) ?? []) }).toEqual({ typed, right: false })
  }
  expect(isRight(line, undefined)).toBe(false)
})

test('what an author accepts is right in every language, and the first of each is shown as the right answer', () => {
  for (const language of ['kk', 'ru', 'en'] as const) {
    expect(isRight(line, rightAnswer(line, language))).toBe(true)
  }
  expect(writeTyped(rightAnswer(asks({ kk: ['бір'], ru: ['один'], en: ['one'] }), 'ru'))).toBe(
    'один',
  )
})

test('a text that is too long, holds a control or half a character is no answer', () => {
  expect(readTyped('a'.repeat(mostTyped))).toHaveLength(mostTyped)
  expect(readTyped('a'.repeat(mostTyped + 1))).toBeNull()
  expect(readTyped('a'.repeat(1_000_000))).toBeNull()
  for (const typed of ['a\u0000b', 'a\ud800b', 'a\u0085b', 'a\u007fb']) {
    expect({ typed, read: readTyped(typed) }).toEqual({ typed, read: null })
  }
  expect(isTyped([NaN])).toBe(false)
  expect(isTyped([0x110000])).toBe(false)
  expect(isTyped([0xd800])).toBe(false)
})

test('two texts fold alike exactly when their letters and digits do', () => {
  expect(foldTyped('Ата-әже')).toBe(foldTyped('ата аже'))
  expect(foldTyped('ана')).not.toBe(foldTyped('ата'))
  expect(foldTyped('…')).toBe('')
})
