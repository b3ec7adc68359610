import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Block, BlockName } from '../../../app/learning/domain/block'
import { selfCheckQuestions } from '../../../app/learning/domain/self-check-questions'
import { LessonBlocks } from '../../../app/learning/ui/lesson-blocks'
import { LanguageContext } from '../../../app/platform/i18n/messages'
import type { Language } from '../../../app/platform/i18n/language'

function component(
  name: BlockName,
  props: Record<string, string> = {},
  ...children: Block[]
): Block {
  return { kind: 'component', name, props, children }
}

const html = (text: string): Block => ({ kind: 'html', html: `<p>${text}</p>` })

function render(blocks: Block[], language: Language = 'en'): string {
  return renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <LessonBlocks
        blocks={blocks}
        renderSelfCheck={(questions) => createElement('output', {}, questions.join(', '))}
      />
    </LanguageContext.Provider>,
  )
}

test('a callout without a title is headed by its kind, in the language of the page', () => {
  expect(render([component('Callout', { kind: 'law' }, html('Text'))], 'ru')).toBe(
    '<div class="callout" data-kind="law" role="note"><p class="callout-title">Что говорит закон</p>' +
      '<div class="prose"><p>Text</p></div></div>',
  )
})

test('an emergency may stand twice in a lesson: its title names it, and no id is taken twice', () => {
  const emergency = component('Emergency', { title: 'A burn', lines: '103' }, html('a'), html('b'))
  const rendered = render([emergency, emergency])
  expect(rendered.match(/aria-label="A burn"/g)).toHaveLength(2)
  const ids = [...rendered.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a callout with a title keeps its kind beside it', () => {
  const rendered = render([component('Callout', { kind: 'practice', title: 'A diary' })])
  expect(rendered).toContain('<span class="callout-kind">To do</span>A diary')
})

test('a practice says how long it takes, in the language of the page', () => {
  const practice = component('Callout', { kind: 'practice', title: 'A diary', minutes: '21' })
  expect(render([practice])).toContain('A diary (21 minutes)')
  expect(render([practice], 'ru')).toContain('A diary (21 минута)')
  expect(render([practice], 'kk')).toContain('A diary (21 минут)')
})

test('a picture holds its place by its measures and says what it shows', () => {
  const props = { src: '/media/a.webp', alt: 'Four waves', width: '1200', height: '500' }
  const rendered = render([component('Figure', { ...props, caption: 'By their peaks' })])
  expect(rendered).toContain('<img src="/media/a.webp" alt="Four waves" width="1200" height="500"')
  expect(rendered).toContain('<figcaption>By their peaks</figcaption>')
})

test('words of a component are text, never markup', () => {
  const rendered = render([component('Details', { summary: '<script>alert(1)</script>' })])
  expect(rendered).toContain('&lt;script&gt;')
  expect(rendered).not.toContain('<script>')
})

test('blocks inside blocks are rendered, self-checks by whoever knows questions', () => {
  const blocks = [
    component('Details', { summary: 'More' }, component('SelfCheck', { questions: 'one two' })),
    component('Steps', {}, component('KeyPoints', {}, html('Point'))),
    component('Sources', {}, html('Source')),
  ]
  const rendered = render(blocks)
  expect(rendered).toContain('<output>one, two</output>')
  expect(rendered).toContain('<h2>What to remember</h2><div class="prose"><p>Point</p></div>')
  expect(rendered).toContain('<h2>Sources</h2>')
})

test('the questions of a lesson are found in every depth, in the order in which they are asked', () => {
  const blocks = [
    html('Text'),
    component('SelfCheck', { questions: 'b a' }),
    component('Callout', {}, component('Details', {}, component('SelfCheck', { questions: 'c' }))),
  ]
  expect(selfCheckQuestions(blocks)).toEqual(['b', 'a', 'c'])
})
