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

const emergencies = [
  {
    id: 'burn',
    title: { kk: 'Күйік', ru: 'Ожог', en: 'A burn' },
    first: { kk: '103 шалыңыз', ru: 'Звоните 103', en: 'Call 103 <now>, not 1035.' },
    lines: ['103', '112'],
    steps: [same('Water'), same('Or 112')],
  },
]

async function compile(body: string, language: Language = 'en') {
  const text = `---\ntitle: A title\nsummary: A summary\n---\n\n${body}\n`
  const { lesson, problems } = await checkLesson({ file: 'a.mdx', text })
  expect(problems).toEqual([])
  return compileLesson(lesson!, { language, glossary, pictures, emergencies })
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

test('each cell of a table carries its heading, and the table stays a table when it is laid out as cards', async () => {
  const { blocks } = await compile('## Kind _words_\n\n| a | b |\n| --- | :-: |\n| c | d |')
  expect(JSON.stringify(blocks)).toContain(
    JSON.stringify(
      '<div class="table-cards"><table role="table" aria-label="Table: Kind words"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">a</th><th role="columnheader" scope="col" class="align-center">b</th></tr></thead>' +
        '<tbody role="rowgroup"><tr role="row"><td role="cell"><span class="cell-label" aria-hidden="true">a: </span>c</td><td role="cell" class="align-center"><span class="cell-label" aria-hidden="true">b: </span>d</td></tr></tbody>',
    ).slice(1, -1),
  )
  expect(JSON.stringify(blocks)).not.toContain('style=')
})

test('a heading that is a glossary term gives its words to the cells, and its meaning once', async () => {
  const { blocks } = await compile(
    '| <GlossaryTerm id="rhythm">beat</GlossaryTerm> | b |\n| --- | --- |\n| c | d |',
  )
  const [html = ''] = blocks.flatMap((block) => (block.kind === 'html' ? [block.html] : []))
  expect(html.match(/popovertarget/g)).toHaveLength(1)
  expect(html).toContain('<span class="cell-label" aria-hidden="true">beat: </span>c')
  expect(html).toContain('<span class="cell-label" aria-hidden="true">b: </span>d')
})

test('an emergency counts once, and not where only some readers of a story meet it', async () => {
  const named = '<Emergency id="burn" />'
  const scene = `<Scene id="a" title="A">\n\n${named}\n\n<Choice to="b" text="On" />\n\n<Choice to="c" text="Out" />\n\n</Scene>`
  const endings = ['b', 'c'].map((id) => `<Ending id="${id}" title="B">\n\nEnd\n\n</Ending>`)
  const story = `<Scenario id="s" title="S">\n\n${scene}\n\n${endings.join('\n\n')}\n\n</Scenario>`
  const wordsOf = async (body: string) => (await compile(body)).words
  const once = await wordsOf(named)
  expect(once).toBeGreaterThan(0)
  expect(await wordsOf(`${named}\n\n${named}`)).toBe(once)
  expect(await wordsOf(story)).toBe((await wordsOf(story.replace(named, 'Fire'))) - 1)
})

test('an emergency is written out in the language of the lesson, and its words count', async () => {
  const { blocks, words } = await compile('One.\n\n<Emergency id="burn" />')
  expect(blocks[1]).toEqual({
    kind: 'component',
    name: 'Emergency',
    props: { id: 'burn', title: 'A burn', lines: '103 112' },
    children: [
      { kind: 'html', html: '<p>Call <a href="tel:103">103</a> &lt;now&gt;, not 1035.</p>' },
      { kind: 'html', html: '<ol><li>Water</li><li>Or <a href="tel:112">112</a></li></ol>' },
    ],
  })
  expect(words).toBe(1 + 2 + 5 + 1 + 2)
  expect((await compile('<Emergency id="burn" />', 'ru')).blocks).toMatchObject([
    { props: { title: 'Ожог' } },
  ])
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
    '<Emergency id="burn" />',
  ].join('\n\n')
  const hash = contentHash((await compile(body)).blocks)
  // When this fails, content that is published already differs from what would be published now: raise
  // `compilation`, so that it is compiled anew, and put the new hash here.
  expect({ compilation, hash }).toEqual({
    compilation: 2,
    hash: '6ed929e865ec08954d538144bb90abaca09b8f3a1bd784167e215a18e155f77c',
  })
})
