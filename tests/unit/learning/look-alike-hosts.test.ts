import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLesson } from '../../../app/learning/check-lesson.server'
import { plainText } from '../../../app/learning/domain/multilingual-text'
import { isSafeAddress } from '../../../app/learning/mdx/is-safe-address'
import { isPlainWebAddress } from '../../../app/platform/text/plain-web-address'

const host = 'adilet.zan.kz'

/** Letters of other alphabets, by the Latin ones that they look like (Unicode TS 39). */
const twins: Record<string, string[]> = {
  a: ['а', 'α', 'ɑ', 'ａ', '𝐚', 'а\u0301'],
  d: ['ԁ', 'ⅾ', '𝐝'],
  e: ['е', 'ҽ', '℮', 'é'],
  i: ['і', 'ι', 'ı', 'ⅰ', 'ӏ'],
  l: ['ӏ', 'ⅼ', 'ꓲ'],
  n: ['ո', 'ｎ'],
  t: ['т', 'τ', '𝗍'],
  z: ['ᴢ', 'ｚ'],
  k: ['к', 'κ', 'ｋ', '\u212a'],
  '.': ['。', '．', '｡', '․', '\u3002'],
}

const spoofed = [...host].flatMap((letter, at) =>
  (twins[letter] ?? []).map((twin) => host.slice(0, at) + twin + host.slice(at + 1)),
)

const written = [
  'xn--dilet-5of.zan.kz',
  'XN--dilet-5of.zan.kz',
  'adilet.zan.xn--p1ai',
  'аԁіӏет.kz',
  'сосо.kz',
  '%61dilet.zan.kz',
  'adilet.zan.kz.',
  '-adilet.zan.kz',
  'adilet..kz',
  'adilet_zan.kz',
  '127.0.0.1',
  '0x7f.1',
  '2130706433',
  '[::1]',
  'adilet.zan.kz⁄evil.example',
]

describe('no link leads to a host that only looks like another', () => {
  test.each([...new Set([...spoofed, ...written])])('%s', async (other) => {
    const address = `https://${other}/rus/docs/K1100000518`
    expect(isPlainWebAddress(address)).toBe(false)
    expect(isSafeAddress(address)).toBe(false)
    expect(isSafeAddress(`mailto:help@${other}`)).toBe(false)
    const text = `---\ntitle: A title\nsummary: A summary\n---\na [code](${address}) b`
    expect((await checkLesson({ file: 'a.mdx', text })).problems).not.toEqual([])
  })

  test('whatever letter of whatever alphabet is put in', () => {
    const letter = fc
      .integer({ min: 0x80, max: 0x2ffff })
      .filter((point) => point < 0xd800 || point > 0xdfff)
      .map((point) => String.fromCodePoint(point))
    fc.assert(
      fc.property(letter, fc.nat(host.length), (sign, at) => {
        const address = `https://${host.slice(0, at)}${sign}${host.slice(at)}/`
        expect(isPlainWebAddress(address)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })
})

test.each([
  'adilet.zan.kz',
  'egov.kz:8443',
  'xn.kz',
  'a-b.gov.kz',
  'ҚАЗ.example.kz',
  'мвд.рф',
  'т1ж.қаз',
])('an honest host is a link: %s', (honest) =>
  expect(isPlainWebAddress(`https://${honest}/a?b=c#d`)).toBe(true),
)

describe('the words of a link', () => {
  async function problemsOf(body: string) {
    const text = `---\ntitle: A title\nsummary: A summary\n---\n${body}`
    return (await checkLesson({ file: 'a.mdx', text })).problems.map(({ message }) => message)
  }

  test.each([
    '[adilet.zan.kz](https://evil.example/)',
    '[https://adilet.zan.kz/rus](https://evil.example/)',
    '[**adilet**.zan.kz](https://evil.example/)',
    '[code on adilet.zan.kz][a]\n\n[a]: https://evil.example/',
    '[help@egov.kz](mailto:help@evil.example)',
    '[adilet.zan.kz](https://adilet.zan.kz.evil.example/)',
    '[adilet.zan.kz](/verify)',
  ])('name no site but the one that it leads to: %s', async (body) => {
    expect((await problemsOf(body)).join()).toContain('and leads elsewhere')
  })

  test.each([
    '[adilet.zan.kz](https://adilet.zan.kz/rus/docs/K1100000518)',
    '[www.egov.kz](https://egov.kz/)',
    '[help@egov.kz](mailto:help@egov.kz)',
    '[ст. 91, т.е. закон](https://adilet.zan.kz/a)',
    '[the code](https://adilet.zan.kz/a)',
  ])('are free else: %s', async (body) => expect(await problemsOf(body)).toEqual([]))

  test.each(['аdilet.zan.kz', 'adilet.zan.кz', 'help@egоv.kz'])(
    'and no sentence names %s',
    async (name) => {
      expect(await problemsOf(`Look at ${name}.`)).not.toEqual([])
      expect(plainText(99).safeParse(`Look at ${name} soon`).success).toBe(false)
    },
  )

  test.each(['т.е. егер', 'PDF‑тің', 'ст.91', 'мысалы: egov.kz сайтында', 'COVID-тан.Сосын'])(
    'while a sentence may say %s',
    (text) => expect(plainText(99).safeParse(text).success).toBe(true),
  )
})
