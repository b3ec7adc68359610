import fc from 'fast-check'
import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Block } from '../../../app/learning/domain/block'
import { LessonBlocks } from '../../../app/learning/ui/lesson-blocks'
import { settleBlocks } from '../../../app/learning/ui/settle-blocks.server'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { LanguageContext } from '../../../app/platform/i18n/messages'

const html = fc
  .constantFrom('<p>One.</p>', '<h2>Two</h2>\n<p>A</p>', '<ul><li>Ә & б</li></ul>', '<div>x</div>')
  .map((text): Block => ({ kind: 'html', html: text }))

type Name = Extract<Block, { kind: 'component' }>['name']

const component = (name: Name, props: Record<string, string>, children: Block[]): Block => ({
  kind: 'component',
  name,
  props,
  children,
})

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 5, arbitrary: html },
    fc.constant(component('SelfCheck', { questions: 'own-question' }, [])),
    fc.constant(component('Figure', { src: '/a.png', alt: 'A & "B"', caption: 'C' }, [])),
    fc
      .record({ kind: fc.constantFrom('note', 'practice'), children: tie('blocks') })
      .map(({ kind, children }) => component('Callout', { kind, minutes: '5' }, children)),
    tie('blocks').map((children) => component('Details', { summary: 'More' }, children)),
    tie('blocks').map((children) => component('KeyPoints', {}, children)),
    tie('blocks').map((children) => component('Sources', {}, children)),
    tie('blocks').map((children) => component('Steps', {}, children)),
    fc
      .tuple(html, html, fc.constantFrom('open', ''))
      .map(([one, two, steps]) =>
        component('Emergency', { title: 'T', lines: '111 112', steps }, [one, two]),
      ),
  ),
  blocks: fc.array(tie('block'), { maxLength: 5 }),
}))

/** What a reader is shown, whose own question says who they are. */
function show(blocks: Block[], language: Language, reader: string): string {
  return renderToString(
    <LanguageContext.Provider value={language}>
      <article>
        <h1>Title</h1>
        <LessonBlocks
          blocks={blocks}
          renderSelfCheck={() => <form title={reader}>{reader}</form>}
        />
      </article>
    </LanguageContext.Provider>,
  )
}

test('a lesson whose text is rendered once is the same to a byte, for every reader and in every language', () => {
  let saved = 0
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      for (const language of languages) {
        for (const reader of ['Aigerim', 'Sergei']) {
          const settled = settleBlocks(blocks, language)
          expect(show(settled, language, reader)).toBe(show(blocks, language, reader))
          expect(settleBlocks(blocks, language)).toBe(settled)
          // Nothing of whoever came first is kept.
          expect(JSON.stringify(settled)).not.toMatch(/Aigerim|Sergei/)
          saved += blocks.length - settled.length
        }
      }
    }),
    { numRuns: 200 },
  )
  expect(saved).toBeGreaterThan(100)
})

test('what a reader enters something in stays as it is, wherever it stands', () => {
  const text: Block = { kind: 'html', html: '<p>One.</p>' }
  const kept = component('Reflection', { id: 'evening', prompt: 'What?' }, [])
  const practice = component('Callout', { kind: 'practice', minutes: '5' }, [kept])
  const settled = settleBlocks([text, text, kept, text, practice, text], 'kk')
  expect(settled.slice(1)).toEqual([kept, text, practice, text])
})
