import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepLanguage } from '../../../app/platform/http/keep-language'
import { languages } from '../../../app/platform/i18n/language'
import { negotiateLanguage } from '../../../app/platform/i18n/negotiate-language.server'

const word = fc.stringMatching(/^[a-z]{1,8}$/)
const query = fc.array(fc.tuple(word, word), { maxLength: 3 })
const address = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), query, fc.option(word))
  .map(([path, fields, fragment]) => {
    const search = fields.map(([name, value]) => `${name}x=${value}`).join('&')
    return `/${path.join('/')}${search ? `?${search}` : ''}${fragment ? `#${fragment}` : ''}`
  })

test('a form is answered in the language of the address of its page, and is sent to the same place', () => {
  fc.assert(
    fc.property(address, fc.constantFrom(...languages), (action, language) => {
      const kept = keepLanguage(action, `/page?lang=${language}`)
      const sentTo = new URL(kept, 'https://example.kz')
      const asked = { url: sentTo.pathname + sentTo.search, cookie: null, acceptLanguage: null }
      expect(negotiateLanguage(asked)).toBe(language)
      sentTo.searchParams.delete('lang')
      const meant = new URL(action, 'https://example.kz')
      expect(sentTo.pathname + sentTo.hash).toBe(meant.pathname + meant.hash)
      expect([...sentTo.searchParams]).toEqual([...meant.searchParams])
    }),
  )
})

test('where the address of the page says no language, or that of the form says its own, nothing is added', () => {
  expect(keepLanguage('/sign-in', '/sign-in?next=%2Flearn')).toBe('/sign-in')
  expect(keepLanguage('/sign-in?lang=ru', '/sign-in?lang=kk')).toBe('/sign-in?lang=ru')
})
