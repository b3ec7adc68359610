import { expect, test } from 'vitest'
import { languages } from '../../../app/platform/i18n/language'
import { signLetter } from '../../../app/platform/outbox/sign-letter'

const site = { baseUrl: new URL('https://shanyrak.example'), contactPath: '/contact' }

test.each(languages)(
  'every letter ends with the address of who answers for the site, in %s',
  (language) => {
    const signed = signLetter({ text: 'Dear Aigul,\n\nthere is news.\n', language }, site)
    expect(signed).toMatch(/^Dear Aigul,\n\nthere is news\.\n\n\S/)
    expect(signed.trimEnd().endsWith(`https://shanyrak.example/contact?lang=${language}`)).toBe(
      true,
    )
  },
)

test('a letter that was written before letters said their language is sent as it is', () => {
  expect(signLetter({ text: 'News.\n\nShanyrak\n' }, site)).toBe('News.\n\nShanyrak\n')
})
