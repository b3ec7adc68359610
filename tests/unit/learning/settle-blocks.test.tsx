import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../../app/learning/domain/block'
import { LessonBlocks, type ShownBlock } from '../../../app/learning/ui/lesson-blocks'
import type { EntriesGiven } from '../../../app/learning/ui/entries-given'
import { settleBlocks } from '../../../app/learning/ui/settle-blocks.server'
import { PageContextProvider, type PageContext } from '../../../app/platform/http/page-context'
import { renderHtml } from '../../../app/platform/http/render-html.server'
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

const list: Block = { kind: 'html', html: '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>' }

/** The names of parts, and of those in which a reader has entered something. */
const name = fc.constantFrom('evening', 'school', 'sleep')
const begun = fc.uniqueArray(name)

const { block } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 5, arbitrary: html },
    fc.constant(component('SelfCheck', { questions: 'own-question' }, [])),
    fc.constant(component('Figure', { src: '/a.png', alt: 'A & "B"', caption: 'C' }, [])),
    fc
      .record({ kind: fc.constantFrom('note', 'practice'), children: tie('blocks') })
      .map(({ kind, children }) => component('Callout', { kind, minutes: '5' }, children)),
    tie('blocks').map((children) => component('Plan', { id: 'plan', title: 'P & Q' }, children)),
    name.map((id) => component('Reflection', { id, prompt: 'What "then"?' }, [])),
    name.map((id) => component('Checklist', { id, title: 'To do', days: 'yes' }, [list])),
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

/** Somebody, on a page whose address says what language it is in. */
type Person = { name: string; path: string; entries: EntriesGiven }

function givenReader(name: string, path: string, begun: string[]): Person {
  const keptAt = '2026-11-30T10:00:00.000Z'
  const written = begun.map((id) => [id, { text: name, revision: 'a-1', keptAt }])
  const chosen = begun.map((id) => [id, { 'done-0': { value: 'done', at: keptAt } }])
  const entries = { ways: {}, reflections: Object.fromEntries(written) }
  const at = { enrolmentId: `of-${name}`, module: 'adaptation', lesson: 'first-days' }
  return { name, path, entries: { ...entries, choices: Object.fromEntries(chosen), at } }
}

/** What a reader is shown, whose own question says who they are. */
function show(blocks: ShownBlock[], language: Language, { name, path, entries }: Person): string {
  const page = { path, formOwner: `owner-${name}` } as PageContext
  return renderHtml(
    <LanguageContext.Provider value={language}>
      <PageContextProvider.Provider value={page}>
        <article>
          <h1>Title</h1>
          <LessonBlocks
            blocks={blocks}
            entries={entries}
            renderSelfCheck={() => <form title={name}>{name}</form>}
          />
        </article>
      </PageContextProvider.Provider>
    </LanguageContext.Provider>,
  )
}

function settleFor(
  { name, path, entries }: Person,
  blocks: Block[],
  language: Language,
): ShownBlock[] {
  const reader = { owner: `owner-${name}`, path }
  return settleBlocks(blocks, { language, reader, entries })
}

test('a lesson whose text is rendered once is the same to a byte, for every reader and in every language', () => {
  let saved = 0
  const run = (blocks: Block[], begun: string[]) => {
    for (const language of languages) {
      for (const reader of [
        givenReader('Aigerim', '/learn/1/a/b', begun),
        givenReader('Sergei', '/learn/2/a/b?lang=ru', []),
        givenReader('Dana', '/learn/3/a/b?x=<"&\\$1', begun),
      ]) {
        const settled = settleFor(reader, blocks, language)
        expect(show(settled, language, reader)).toBe(show(blocks, language, reader))
        saved += blocks.length - settled.length
      }
      // Nothing of whoever came first is kept.
      const unknown = settleFor(givenReader('X', '/x', begun), blocks, language)
      expect(JSON.stringify(unknown)).not.toMatch(/Aigerim|Sergei|Dana/)
    }
  }
  fc.assert(fc.property(fc.array(block, { maxLength: 12 }), begun, run), { numRuns: 200 })
  expect(saved).toBeGreaterThan(100)
})

test('what a lesson ends with is rendered once as well, whatever it begins and ends with', () => {
  const text: Block = { kind: 'html', html: '<p>One.</p>' }
  const plan = component('Plan', { id: 'plan', title: 'P' }, [
    component('Reflection', { id: 'sleep', prompt: 'What?' }, []),
  ])
  const check = component('SelfCheck', { questions: 'own-question' }, [])
  const reader = givenReader('Aigerim', '/learn/1/a/b', [])
  const kinds = settleFor(reader, [plan, text, check, plan], 'ru').map(({ kind }) => kind)
  expect(kinds).toEqual(['ready', 'component', 'ready'])
})

/** A paragraph, rendered. */
const ready = (text: string) => ({
  kind: 'ready',
  html: `<div class="prose"><p>${text}</p></div>`,
})

test('of a part in which nothing was entered, what is rendered once holds nothing but holes', () => {
  const text: Block = { kind: 'html', html: '<p>One.</p>' }
  const kept = component('Reflection', { id: 'evening', prompt: 'What?' }, [])
  const blocks = [text, kept, text]
  const aroundPart = [ready('One.'), kept, ready('One.')]
  const reader = givenReader('Aigerim', '/learn/1/a/b', [])
  expect(settleFor(reader, blocks, 'kk')).toHaveLength(1)
  const begun = givenReader('Aigerim', '/learn/1/a/b', ['evening'])
  expect(settleFor(begun, blocks, 'kk')).toEqual(aroundPart)
  const refused = { part: 'evening', text: 'x', problem: 'too-long' } as const
  const shown = { ...reader, entries: { ...reader.entries, refused } }
  expect(settleFor(shown, blocks, 'kk')).toEqual(aroundPart)
})

test('of a lesson as many ways are remembered as fit, and each is right', () => {
  const text: Block = { kind: 'html', html: '<p>One.</p>' }
  const names = Array.from({ length: 30 }, (_, at) => `part-${at}`)
  const parts = names.map((id) => component('Reflection', { id, prompt: 'What?' }, []))
  const blocks = [text, ...parts, text]
  for (const id of [...names, ...names]) {
    const reader = givenReader('Aigerim', '/learn/1/a/b', [id])
    const settled = settleFor(reader, blocks, 'en')
    expect(show(settled, 'en', reader)).toBe(show(blocks, 'en', reader))
  }
})

test('what a reader enters something in stays as it is where nobody is known, wherever it stands', () => {
  const text: Block = { kind: 'html', html: '<p>One.</p>' }
  const kept = component('Reflection', { id: 'evening', prompt: 'What?' }, [])
  const practice = component('Callout', { kind: 'practice', minutes: '5' }, [kept])
  const settled = settleBlocks([text, text, kept, text, practice, text], { language: 'kk' })
  expect(settled.slice(1)).toEqual([kept, ready('One.'), practice, ready('One.')])
})
