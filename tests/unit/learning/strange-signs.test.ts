import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkLesson } from '../../../app/learning/check-lesson.server'
import { plainText } from '../../../app/learning/domain/multilingual-text'
import { readEmblemSvg } from '../../../app/certification/domain/read-emblem-svg'
import { readYaml } from '../../../app/platform/source/read-yaml'
import { holdsStrangeSign, strangeSignSaid } from '../../../app/platform/text/strange-sign'
import { z } from 'zod'

/** What no eye sees, or what stands for no character, by name. */
const signs = {
  'zero-width space': 0x200b,
  'zero-width non-joiner': 0x200c,
  'zero-width joiner between letters': 0x200d,
  'word joiner': 0x2060,
  'invisible times': 0x2062,
  'soft hyphen': 0xad,
  'Mongolian vowel separator': 0x180e,
  'byte order mark': 0xfeff,
  'combining grapheme joiner': 0x34f,
  'Hangul filler': 0x3164,
  'half-width Hangul filler': 0xffa0,
  'empty braille cell': 0x2800,
  'variation selector after a letter': 0xfe0f,
  'variation selector of a supplement': 0xe0100,
  'Mongolian variation selector': 0x180b,
  tag: 0xe0041,
  'left-to-right mark': 0x200e,
  'Arabic letter mark': 0x61c,
  'right-to-left override': 0x202e,
  'first strong isolate': 0x2068,
  'line separator': 0x2028,
  'interlinear annotation': 0xfff9,
  'noncharacter of Arabic': 0xfdd0,
  'noncharacter of a higher plane': 0x1fffe,
  'private use': 0xe000,
  'musical sign that cannot be seen': 0x1d173,
} as const

const front = '---\ntitle: A title\nsummary: A summary\n---\n'

/** A lesson that holds a text at a place. */
const places: Record<string, (text: string) => string> = {
  'a sentence': (text) => `Wait${text}ing helps.`,
  'strong words': (text) => `a **wo${text}rd** b`,
  'a heading': (text) => `## He${text}re\n\na`,
  'a point of a list': (text) => `- po${text}int`,
  'a cell of a table': (text) => `| a | b |\n| - | - |\n| c${text}d | e |`,
  'a quotation': (text) => `> sa${text}id`,
  'words of a link': (text) => `[he${text}re](https://egov.kz/a)`,
  'the title of a link': (text) => `[here](https://egov.kz/a "ti${text}tle")`,
  'the address of a link': (text) => `[here](https://egov.kz/a${text}b)`,
  'the host of a link': (text) => `[here](https://eg${text}ov.kz/a)`,
  'the address of a definition': (text) => `[here][a]\n\n[a]: https://egov.kz/a${text}b`,
  'the title of a definition': (text) => `[here][a]\n\n[a]: https://egov.kz/a "ti${text}tle"`,
  'what stands for a picture': (text) => `<Figure src="a.webp" alt="a${text}b" />`,
  'words below a picture': (text) => `<Figure src="a.webp" alt="a" caption="a${text}b" />`,
  'the title of a callout': (text) => `<Callout kind="note" title="a${text}b">\n\na\n\n</Callout>`,
  'the summary of details': (text) => `<Details summary="a${text}b">\n\na\n\n</Details>`,
  'words of a term': (text) => `a <GlossaryTerm id="a">a${text}b</GlossaryTerm> c`,
}

const ways: Record<string, (point: number) => string> = {
  'as such': (point) => String.fromCodePoint(point),
  'as a number': (point) => `&#${point};`,
  'as a number of base sixteen': (point) => `&#x${point.toString(16)};`,
}

describe('a sign that cannot be seen is refused', () => {
  const table = Object.keys(places).flatMap((place) =>
    Object.keys(ways).map((way) => [place, way] as const),
  )
  test.each(table)('in %s, written %s', async (place, way) => {
    const clean = await checkLesson({ file: 'a.mdx', text: front + places[place]?.('') })
    expect(clean.problems).toEqual([])
    for (const [name, point] of Object.entries(signs)) {
      const text = front + places[place]?.(ways[way]?.(point) ?? '')
      const { problems } = await checkLesson({ file: 'a.mdx', text })
      expect(problems, name).not.toEqual([])
    }
  })

  test.each(Object.entries(signs))('in YAML and its front matter, %s', async (name, point) => {
    const sign = String.fromCodePoint(point)
    const escaped = `\\U${point.toString(16).padStart(8, '0')}`
    for (const written of [sign, escaped]) {
      const read = readYaml({ file: 'a', text: `a: "b${written}c"\n` }, z.object({ a: z.string() }))
      expect(read.ok, name).toBe(false)
      const text = `---\ntitle: "A${written}title"\nsummary: A summary\n---\na`
      expect((await checkLesson({ file: 'a.mdx', text })).problems, name).not.toEqual([])
    }
  })

  test.each(Object.entries(signs))(
    'in what is typed for a rule, and in an emblem, %s',
    (_, point) => {
      const text = `a${String.fromCodePoint(point)}b`
      expect(plainText(9).safeParse(text).error?.issues[0]?.message).toBe(strangeSignSaid)
      const emblem = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${text}</title><path d="M0 0L9 9"/></svg>`
      expect(readEmblemSvg(emblem).kind).toBe('refused')
      expect(readEmblemSvg(emblem.replace(text, 'ab')).kind).toBe('drawing')
    },
  )
})

describe('what can be seen is let through', () => {
  test.each([
    ['a family of several pictures', '👨‍👩‍👧'],
    ['a profession with a skin colour', '👩🏽‍🏫'],
    ['a heart in colour', '❤️'],
    ['a heart in ink', '❤︎'],
    ['a keycap', '1️⃣'],
    ['a flag', '🇰🇿'],
    ['letters of Kazakh', 'Әңғүұқөһі'],
    ['an accent of its own', 'за\u0301мок'],
    ['spaces that do not break', 'т.\u00a0е.\u202f5'],
    ['signs of an article', '№ 518‑IV, § 2 — «a» „b“ … ≤ €'],
    ['lines', 'a\r\n\tb'],
  ])('%s', (_, text) => expect(holdsStrangeSign(text)).toBe(false))

  test('and a sign is found wherever it stands among letters', () => {
    const sign = fc
      .constantFrom(...Object.values(signs))
      .map((point) => String.fromCodePoint(point))
    const word = fc.stringMatching(/^[a-zа-яәіңғүұқөһ ]{1,9}$/)
    fc.assert(
      fc.property(word, sign, word, (before, held, after) => {
        expect(holdsStrangeSign(before + after)).toBe(false)
        expect(holdsStrangeSign(before + held + after)).toBe(true)
      }),
    )
  })
})
