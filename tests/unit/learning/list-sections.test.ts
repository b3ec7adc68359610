import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../../app/learning/domain/block'
import { listSections } from '../../../app/learning/domain/list-sections'
import { compileLesson } from '../../../app/learning/compile-lesson.server'
import { checkLesson } from '../../../app/learning/check-lesson.server'

const html = (text: string): Block => ({ kind: 'html', html: text })

const practice: Block = {
  kind: 'component',
  name: 'Callout',
  props: { kind: 'practice', minutes: '20' },
  children: [html('<p>Write it down.</p>')],
}

const selfCheck: Block = {
  kind: 'component',
  name: 'SelfCheck',
  props: { questions: 'one two' },
  children: [],
}

test('a lesson has a section for each heading, named by its words alone', () => {
  const blocks = [
    html('<p>Before all.</p>\n<h2 id="section-1">Tea &amp; <em>bread</em></h2>\n<p>Text</p>'),
    practice,
    html('<h3 id="section-2">A &lt;word&gt; of &quot;his&#x27;s&quot;</h3><p>Text</p>'),
  ]
  expect(listSections({ blocks, words: 12, language: 'en' })).toMatchObject([
    { id: 'section-1', depth: 2, title: 'Tea & bread' },
    { id: 'section-2', depth: 3, title: `A <word> of "his's"` },
  ])
})

test('the meaning of a term in a heading is no part of its name', async () => {
  const text =
    '---\ntitle: T\nsummary: S\n---\n\n## What <GlossaryTerm id="grief">grief</GlossaryTerm> is\n\nText.\n'
  const checked = await checkLesson({ file: 'l.en.mdx', text })
  if (!checked.lesson) throw new Error('the lesson is not right')
  const glossary = [
    {
      id: 'grief',
      title: { kk: 'Қайғы', ru: 'Горе', en: 'Grief' },
      definition: { kk: 'м', ru: 'з', en: 'A long sorrow.' },
    },
  ]
  const { blocks } = compileLesson(checked.lesson, {
    language: 'en',
    glossary,
    pictures: new Map(),
    emergencies: [],
  })
  const [section] = listSections({ blocks, words: 5, language: 'en' })
  expect(section?.title).toBe('What grief is')
})

test('minutes are those of reading, activities and questions, and what is left counts down to the last section', () => {
  const words = (count: number) => `<p>${'word '.repeat(count)}</p>`
  const blocks = [
    html(`${words(228)}<h2 id="section-1">One</h2>${words(455)}`),
    practice,
    html(`<h2 id="section-2">Two</h2>${words(227)}`),
    selfCheck,
  ]
  const counted = 228 + 456 + 3 + 228
  expect(listSections({ blocks, words: counted, language: 'en' })).toMatchObject([
    { minutes: 22, left: 26 },
    { minutes: 4, left: 4 },
  ])
})

test('whatever a lesson holds, a section takes a minute at least, and never more than is left', () => {
  const block = fc.oneof(
    fc.integer({ min: 0, max: 400 }).map((count) => html(`<p>${'ә '.repeat(count)}</p>`)),
    fc.integer({ min: 1, max: 99 }).map((n) => html(`<h2 id="section-${n}">H</h2>`)),
    fc.constantFrom(practice, selfCheck),
  )
  fc.assert(
    fc.property(fc.array(block), fc.nat(5_000), (blocks, words) => {
      const sections = listSections({ blocks, words, language: 'kk' })
      for (const [index, { minutes, left }] of sections.entries()) {
        expect(minutes).toBeGreaterThanOrEqual(1)
        expect(left).toBeGreaterThanOrEqual(minutes)
        expect(left).toBeGreaterThanOrEqual(sections[index + 1]?.left ?? 0)
      }
    }),
  )
})
