import { describe, expect, test } from 'vitest'
import { formatDate } from '../../../app/platform/i18n/format'
import { translate, type Catalogue } from '../../../app/platform/i18n/messages'
import { negotiateLanguage } from '../../../app/platform/i18n/negotiate-language.server'

const asked = { url: 'https://example.org/verify', cookie: null, acceptLanguage: null }

describe('the language to answer in', () => {
  test('is Kazakh for a browser that says nothing', () => {
    expect(negotiateLanguage(asked)).toBe('kk')
  })
  test('is the best that the browser asks for', () => {
    expect(negotiateLanguage({ ...asked, acceptLanguage: 'de, en;q=0.5, ru-KZ;q=0.9' })).toBe('ru')
    expect(negotiateLanguage({ ...asked, acceptLanguage: 'en;q=0, fr' })).toBe('kk')
  })
  test('is the chosen one before the browser’s, and the one in the address before both', () => {
    const chosen = { ...asked, cookie: 'session=x; language=ru', acceptLanguage: 'en' }
    expect(negotiateLanguage(chosen)).toBe('ru')
    expect(negotiateLanguage({ ...chosen, url: 'https://example.org/?a=b&lang=kk' })).toBe('kk')
  })
  test('is none that we do not have', () => {
    const wrong = { ...asked, url: 'https://example.org/?lang=xx', cookie: 'language=zz' }
    expect(negotiateLanguage({ ...wrong, acceptLanguage: 'en' })).toBe('en')
  })
})

describe('a message', () => {
  const messages: Catalogue<'lessons', { lessons: { count: number } }> = {
    kk: { lessons: '{count, plural, other {# сабақ}}' },
    ru: { lessons: '{count, plural, one {# урок} few {# урока} other {# уроков}}' },
    en: { lessons: '{count, plural, one {# lesson} other {# lessons}}' },
  }
  test('has the plural of its language', () => {
    const say = (language: 'kk' | 'ru' | 'en') => (count: number) =>
      translate(messages, language)('lessons', { count })
    expect([1, 2, 5, 21].map(say('ru'))).toEqual(['1 урок', '2 урока', '5 уроков', '21 урок'])
    expect([1, 2].map(say('en'))).toEqual(['1 lesson', '2 lessons'])
    expect([1, 2].map(say('kk'))).toEqual(['1 сабақ', '2 сабақ'])
  })
})

describe('a date', () => {
  test('has the month in its language, and the day that it is in Kazakhstan', () => {
    const lateInLondon = new Date('2026-11-20T20:30:00Z')
    expect(formatDate(lateInLondon, 'en')).toBe('21 November 2026')
    expect(formatDate(lateInLondon, 'ru')).toBe('21 ноября 2026 г.')
    expect(formatDate(lateInLondon, 'kk')).toContain('қараша')
  })
})
