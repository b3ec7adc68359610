import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkLesson } from '../../../app/learning/check-lesson.server'
import {
  longestReflection,
  tidyText,
  writeReflection,
  type Reflection,
} from '../../../app/learning/domain/reflection'

const words = fc.string({ unit: 'binary', maxLength: 40 })

test('whatever pages write in whatever order, no text is replaced that its page has not seen', () => {
  const page = fc.record({
    text: words,
    // What the page has seen: nothing, or what stood after one of the writings before.
    seen: fc.option(fc.nat(20)),
    together: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(page, { maxLength: 20 }), (pages) => {
      const stood: (Reflection | null)[] = [null]
      for (const [at, { text, seen, together }] of pages.entries()) {
        const stands = stood.at(-1) ?? null
        const known = (seen === null ? null : stood[seen % stood.length])?.revision
        const wanted = { text, revision: `r${at}`, seen: known ? [known] : [], together }
        const verdict = writeReflection(stands, wanted)
        const isSeen = stands === null || stands.revision === known
        if (verdict.kind === 'another-stands') expect(isSeen).toBe(false)
        else if (!isSeen) expect(tidyText(text)).toBe(stands.text)
        if (verdict.kind === 'written') stood.push(verdict.reflection)
      }
    }),
  )
})

test('of what one page wrote the newest stands, in whatever order and however often it arrives', () => {
  const arrivals = fc.array(fc.nat(9), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(arrivals, (numbers) => {
      let stands: Reflection | null = null
      for (const number of numbers) {
        const wanted = { text: `text ${number}`, revision: `page1-${number}`, seen: ['page1-0'] }
        const verdict = writeReflection(stands, { ...wanted, together: false })
        if (verdict.kind !== 'written') throw new Error(verdict.kind)
        stands = verdict.reflection
      }
      expect(stands?.text).toBe(`text ${Math.max(...numbers)}`)
    }),
  )
})

test('both texts together hold every word of each', () => {
  fc.assert(
    fc.property(words, words, (first, second) => {
      const stands = { text: tidyText(first), revision: 'a' }
      const wanted = { text: second, revision: 'b', seen: ['a'], together: true }
      const verdict = writeReflection(stands, wanted)
      const text = verdict.kind === 'written' ? (verdict.reflection?.text ?? '') : ''
      expect(text).toContain(stands.text.trim())
      expect(text).toContain(tidyText(second).trim())
    }),
  )
})

test('a tidied text is well-formed, holds no control character but tab and line end, and stays as it is', () => {
  const any = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))
  fc.assert(
    fc.property(any, (text) => {
      const tidy = tidyText(text)
      expect(tidy).not.toMatch(/\p{Cs}/u)
      expect(tidy.replace(/[\t\n]/g, '')).not.toMatch(/\p{Cc}/u)
      expect(tidyText(tidy)).toBe(tidy)
    }),
  )
})

test('the longest text is kept, however many bytes its characters have, and no longer one', () => {
  for (const character of ['a', 'қ', '🏠']) {
    const write = (length: number) =>
      writeReflection(null, {
        text: character.repeat(length),
        revision: 'a',
        seen: [],
        together: false,
      }).kind
    expect(write(longestReflection)).toBe('written')
    expect(write(longestReflection + 1)).toBe('too-long')
  }
})

async function check(...parts: string[]) {
  const text = `---\ntitle: A title\nsummary: A summary\n---\n${parts.join('\n\n')}\n`
  const { problems, outline } = await checkLesson({ file: 'a.mdx', text })
  return { problems: problems.map(({ line, message }) => `${line} ${message}`), outline }
}

const reflection = '<Reflection id="evening" prompt="What calms you?" />'

test('a reflection passes in the lesson and in a practice; its question counts as words, its answer as no time', async () => {
  const { problems, outline } = await check('One.', reflection)
  expect(problems).toEqual([])
  expect(outline).toMatchObject({ words: 4, activities: [], names: [{ name: 'evening' }] })
  const practice = '<Callout kind="practice" minutes="5">'
  expect((await check(practice, reflection, '</Callout>')).problems).toEqual([])
})

test.each<[string, string[], string]>([
  [
    'without a name',
    ['<Reflection prompt="What?" />'],
    '5 <Reflection> needs id="...": the name of the reflection, of small Latin letters, digits and hyphens, 60 at most',
  ],
  [
    'without a question',
    ['<Reflection id="evening" />'],
    '5 <Reflection> needs prompt="...": 1 to 300 characters on one line',
  ],
  [
    'with text inside',
    ['<Reflection id="evening" prompt="What?">', 'Text.', '</Reflection>'],
    '5 <Reflection ... /> holds nothing',
  ],
  [
    'of a name that is taken',
    [reflection, reflection],
    '7 another part of the lesson is named "evening" already',
  ],
  [
    'in a list',
    [`- ${reflection}`],
    '5 <Reflection> does not stand inside a list, a quotation or a table',
  ],
  [
    'in a story',
    [
      '<Scenario id="bread" title="Bread">',
      '<Scene id="a" title="A">',
      reflection,
      '</Scene>',
      '</Scenario>',
    ],
    '9 <Reflection> does not stand in a scenario: not every reader would meet it',
  ],
])('a reflection %s is refused at its line', async (_, parts, problem) => {
  expect((await check(...parts)).problems).toContain(problem)
})
