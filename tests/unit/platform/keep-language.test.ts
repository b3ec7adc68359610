import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepLanguageOf } from '../../../app/platform/http/keep-language-of.server'
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

function led(location: string, { at = '/page?lang=ru', status = 303, cookie = '' } = {}) {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-store' })
  headers.append('Set-Cookie', 'session=s')
  if (cookie) headers.append('Set-Cookie', cookie)
  const answer = new Response(null, { status, headers })
  return keepLanguageOf(new Request(`https://example.kz${at}`), answer)
}

test('whoever is led elsewhere on the site is led on in the language of the address', () => {
  const statuses = fc.constantFrom(301, 302, 303, 307, 308)
  fc.assert(
    fc.property(address, fc.constantFrom(...languages), statuses, (to, language, status) => {
      const answer = led(to, { at: `/page?x=1&lang=${language}`, status })
      expect(answer.headers.get('location')).toBe(keepLanguage(to, `?lang=${language}`))
      expect(answer.status).toBe(status)
      expect(answer.headers.getSetCookie()).toEqual(['session=s'])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }),
  )
  const own = led('https://example.kz/record')
  expect(own.headers.get('location')).toBe('https://example.kz/record?lang=ru')
})

test('the language stays out of other sites, of what asked for none, and of what chose another', () => {
  for (const [location, different] of [
    ['https://elsewhere.example/', {}],
    ['//elsewhere.example/', {}],
    ['/record', { at: '/page' }],
    ['/record', { at: '/page?lang=de' }],
    ['/record', { at: '/sign-in?next=%2Frecord%3Flang%3Dru' }],
    ['/record', { cookie: 'language=kk; Path=/' }],
    ['/record?lang=en', {}],
    ['/record', { status: 201 }],
  ] as const) {
    expect(led(location, different).headers.get('location')).toBe(location)
  }
})
