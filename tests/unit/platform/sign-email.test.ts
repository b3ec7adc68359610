import { expect, test } from 'vitest'
import { languages } from '../../../app/platform/i18n/language'
import { signEmail } from '../../../app/platform/outbox/sign-email'

const site = { baseUrl: new URL('https://shanyrak.example'), contactPath: '/contact' }

test.each(languages)(
  'every e-mail ends with the address of who answers for the site, in %s',
  (language) => {
    const signed = signEmail({ text: 'Dear Aigul,\n\nthere is news.\n', language }, site)
    expect(signed).toMatch(/^Dear Aigul,\n\nthere is news\.\n\n\S/)
    expect(signed.trimEnd().endsWith(`https://shanyrak.example/contact?lang=${language}`)).toBe(
      true,
    )
  },
)

test('an e-mail that was written before e-mails said their language is sent as it is', () => {
  expect(signEmail({ text: 'News.\n\nShanyrak\n' }, site)).toBe('News.\n\nShanyrak\n')
})
