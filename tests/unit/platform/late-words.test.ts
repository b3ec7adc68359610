import { expect, test } from 'vitest'
import { fillWords, lateWords } from '../../../app/platform/i18n/late-words'
import { translate } from '../../../app/platform/i18n/messages'

test('what was taken before its words came says them afterwards, in whatever language it is asked', () => {
  const group = lateWords('greeting') as { hello: string }
  const messages = { kk: group, ru: group, en: group }
  fillWords({ greeting: { hello: 'Сәлем' } })
  expect(translate(messages, 'kk')('hello')).toBe('Сәлем')
  expect(lateWords('greeting')).toBe(group)
})

test('a group that the words of a language do not have is named, in place of saying nothing', () => {
  lateWords('forgotten')
  expect(() => fillWords({ greeting: { hello: 'Сәлем' } })).toThrow('no words of forgotten')
})
