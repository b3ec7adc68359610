import { expect, test } from 'vitest'
import { checkLesson } from '../../../app/learning/check-lesson.server'
import { compilation, compileLesson } from '../../../app/learning/compile-lesson.server'
import { contentHash } from '../../../app/platform/source/content-hash'
import type { Language } from '../../../app/platform/i18n/language'

const same = (text: string) => ({ kk: text, ru: text, en: text })

const glossary = [
  { id: 'rhythm', title: same('Rhythm'), definition: same('An order that <returns>') },
]

const pictures = new Map([['lamp.webp', { address: '/media/abc.webp', width: 640, height: 480 }]])

async function compile(body: string, language: Language = 'en') {
  const text = `---\ntitle: A title\nsummary: A summary\n---\n\n${body}\n`
  const { lesson, problems } = await checkLesson({ file: 'a.mdx', text })
  expect(problems).toEqual([])
  return compileLesson(lesson!, { language, glossary, pictures })
}

test('what stands between components becomes one piece of HTML', async () => {
  const { blocks } = await compile(
    'One **two**.\n\n- three\n\n<SelfCheck questions="a" />\n\n_four_',
  )
  expect(blocks).toEqual([
    { kind: 'html', html: '<p>One <strong>two</strong>.</p>\n<ul>\n<li>three</li>\n</ul>' },
    { kind: 'component', name: 'SelfCheck', props: { questions: 'a' }, children: [] },
    { kind: 'html', html: '<p><em>four</em></p>' },
  ])
})

test('components within components keep what they hold', async () => {
  const body =
    '<Details summary="a &amp; b">\n\nOne\n\n<Callout kind="law">\n\nTwo\n\n</Callout>\n\n</Details>'
  expect((await compile(body)).blocks).toEqual([
    {
      kind: 'component',
      name: 'Details',
      props: { summary: 'a & b' },
      children: [
        { kind: 'html', html: '<p>One</p>' },
        {
          kind: 'component',
          name: 'Callout',
          props: { kind: 'law' },
          children: [{ kind: 'html', html: '<p>Two</p>' }],
        },
      ],
    },
  ])
})

test('a picture gets its address and its size, so that the page holds its place', async () => {
  const { blocks } = await compile('<Figure src="lamp.webp" alt="A lamp" />')
  expect(blocks).toMatchObject([
    { props: { src: '/media/abc.webp', alt: 'A lamp', width: '640', height: '480' } },
  ])
})

test('headings are numbered through the lesson, within the same places in every language', async () => {
  const { blocks } = await compile('## Бір\n\n<SelfCheck questions="a" />\n\n### Екі', 'kk')
  expect(blocks[0]).toEqual({ kind: 'html', html: '<h2 id="section-1">Бір</h2>' })
  expect(blocks[2]).toEqual({ kind: 'html', html: '<h3 id="section-2">Екі</h3>' })
})

test('a table scrolls by itself, is reached by keyboard, and is named after its heading', async () => {
  const { blocks } = await compile('## Kind _words_\n\n| a | b |\n| --- | :-: |\n| c | d |')
  expect(JSON.stringify(blocks)).toContain(
    JSON.stringify(
      '<div class="table-scroll" role="region" aria-label="Table: Kind words" tabindex="0"><table><thead><tr><th scope="col">a</th><th scope="col" class="align-center">b</th>',
    ).slice(1, -1),
  )
  expect(JSON.stringify(blocks)).not.toContain('style=')
})

test('a glossary term opens its meaning without a script, each with an id of its own', async () => {
  const term = '<GlossaryTerm id="rhythm">rhythm</GlossaryTerm>'
  const { blocks } = await compile(`A ${term} and a ${term}.`)
  const html = (number: number) =>
    `<dfn class="term"><button type="button" class="term-word" popovertarget="term-${number}">rhythm</button></dfn>` +
    `<span class="term-meaning" id="term-${number}" popover="auto"><b>Rhythm</b> An order that &lt;returns&gt;</span>`
  expect(blocks).toEqual([{ kind: 'html', html: `<p>A ${html(1)} and a ${html(2)}.</p>` }])
})

test('letters that mean something in HTML stay letters', async () => {
  const { blocks } = await compile('\\<script> &lt;img onerror=1> "a" [b](/c?d=1&e=2)')
  expect(blocks).toEqual([
    {
      kind: 'html',
      html: '<p>&lt;script&gt; &lt;img onerror=1&gt; &quot;a&quot; <a href="/c?d=1&amp;e=2">b</a></p>',
    },
  ])
})

test('compiled lessons look as they did when `compilation` was last raised', async () => {
  const body = [
    'A <GlossaryTerm id="rhythm">rhythm</GlossaryTerm>, a [link](https://egov.kz/).',
    '## One\n\n1. a\n2. b\n\n> c',
    '| a | b |\n| --- | --: |\n| c | d |',
    '<Callout kind="note" title="a">\n\n- b\n\n</Callout>',
    '<Figure src="lamp.webp" alt="b" caption="c" />',
  ].join('\n\n')
  const hash = contentHash((await compile(body)).blocks)
  // When this fails, content that is published already differs from what would be published now: raise
  // `compilation`, so that it is compiled anew, and put the new hash here.
  expect({ compilation, hash }).toEqual({
    compilation: 1,
    hash: '757d3349ddab69b8849d0560663c5ff0efc569a8f4b7f58d6c91ae444bf8dd0f',
  })
})
