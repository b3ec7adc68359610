import { afterEach, describe, expect, test } from 'vitest'
import { checkLesson } from '../../../app/learning/check-lesson.server'

const front = '---\ntitle: A title\nsummary: A summary\n---\n'

/** Set by any hostile snippet of this file that comes to run. */
declare global {
  var hostileRan: boolean | undefined
}

afterEach(() => {
  const ran = globalThis.hostileRan
  globalThis.hostileRan = undefined
  expect(ran).toBeUndefined()
})

/** Problems as `line:column message`; the body begins on line 5. */
async function problemsOf(body: string, frontMatter = front): Promise<string[]> {
  const { problems, lesson } = await checkLesson({ file: 'a.mdx', text: frontMatter + body })
  expect(lesson === null).toBe(problems.length > 0)
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe('what is refused at its line and column, and never runs', () => {
  const run = 'globalThis.hostileRan = true'
  test.each([
    ['an import', 'a\n\nimport fs from "node:fs"\n', '7:1'],
    ['an export', `export const a = (${run})\n`, '5:1'],
    ['a default export', `text\n\nexport default () => (${run})\n`, '7:1'],
    ['an expression', `a {${run}} b`, '5:3'],
    ['an expression that is no program', 'a {not a program', '5:3'],
    ['an expression on lines of its own', `{(() => { ${run} })()}`, '5:1'],
    ['a comment', 'a {/* hidden */} b', '5:3'],
    ['an expression as a value', `<Callout kind={${run}}>\n\na\n\n</Callout>`, '5:15'],
    ['a spread', `<Callout {...(${run})} kind="note">\n\na\n\n</Callout>`, '5:10'],
    ['script', `<script>${run}</script>`, '5:1'],
    ['style', '<style>a</style>', '5:1'],
    ['an iframe', '<iframe src="https://evil.example/" />', '5:1'],
    ['a form', '<form action="https://evil.example/">\n\na\n\n</form>', '5:1'],
    ['an HTML link', 'a <a href="https://egov.kz/">b</a>', '5:3'],
    ['an HTML comment', 'a <!-- b --> c', '5:3'],
    ['an event', `<Callout kind="note" onClick="${run}">\n\na\n\n</Callout>`, '5:1'],
    ['an event in small letters', `<Figure src="a.webp" alt="a" onerror="${run}" />`, '5:1'],
    ['a style attribute', '<Callout kind="note" style="color: red">\n\na\n\n</Callout>', '5:1'],
    ['a picture of Markdown', '![a](https://evil.example/pixel.png)', '5:1'],
    ['a picture by reference', '![a][b]\n\n[b]: https://evil.example/pixel.png', '5:1'],
    ['an unknown component', '<Video src="a.mp4" />', '5:1'],
    ['a component of JavaScript', '<constructor.prototype />', '5:1'],
    ['a fragment', '<>\n\na\n\n</>', '5:1'],
    ['a javascript link', 'a\n\nb [c](javascript:alert(1)) d', '7:3'],
    ['a javascript link in capitals', '[c](JavaScript:alert(1))', '5:1'],
    ['a javascript link in entities', '[c](&#106;avascript&colon;alert(1))', '5:1'],
    ['a javascript link with a tab', '[c](<java&Tab;script:alert(1)>)', '5:1'],
    ['a javascript link with escapes', '[c](javascript\\:alert(1))', '5:1'],
    ['a javascript link by reference', '[c][d]\n\n[d]: javascript:alert(1)', '7:1'],
    ['a data link', '[c](data:text/html;base64,PHNjcmlwdD4=)', '5:1'],
    ['a link to another host without a scheme', '[c](//evil.example/)', '5:1'],
    ['a link without encryption', 'see http://egov.kz for more', '5:5'],
    ['an autolink', '<javascript:alert(1)>', '5:'],
    ['a link that is written bare', 'see www.egov.kz for more', '5:5'],
    ['the first kind of heading', 'a\n\n# b', '7:1'],
    ['the fourth kind of heading', '## a\n\n#### b', '7:1'],
    ['a heading that skips a level', '### a', '5:1'],
    ['a column without a heading', '| a | |\n| --- | --- |\n| b | c |', '5:5'],
    ['a heading within a component', '<Callout kind="note">\n\n## a\n\n</Callout>', '7:1'],
    ['a component in a sentence', 'a <SelfCheck questions="b" /> c', '5:3'],
    ['a component in a list', '- <Callout kind="note">\n\n  a\n\n  </Callout>', '5:3'],
    ['a component in a quotation', '> <SelfCheck questions="b" />', '5:3'],
    ['a term that is no word', '<GlossaryTerm id="a" />', '5:1'],
    ['a term without a name', 'a <GlossaryTerm>b</GlossaryTerm>', '5:3'],
    ['a kind that is not known', '<Callout kind="danger">\n\na\n\n</Callout>', '5:1'],
    ['a practice of no stated length', '<Callout kind="practice">\n\na\n\n</Callout>', '5:1'],
    ...['0', '-5', '1.5', '007', '121', '1e2', 'ten', ''].map((minutes) => [
      `a practice of "${minutes}" minutes`,
      `<Callout kind="practice" minutes="${minutes}">\n\na\n\n</Callout>`,
      '5:1',
    ]),
    ['a remark that takes time', '<Callout kind="note" minutes="5">\n\na\n\n</Callout>', '5:1'],
    [
      'a practice inside of a practice',
      '<Callout kind="practice" minutes="9">\n\n<Callout kind="practice" minutes="9">\n\na\n\n</Callout>\n\n</Callout>',
      '7:1',
    ],
    ['an attribute given twice', '<SelfCheck questions="a" questions="b" />', '5:1'],
    ['steps without numbers', '<Steps>\n\n- a\n\n</Steps>', '5:1'],
    ['key points that are a paragraph', '<KeyPoints>\n\na\n\n</KeyPoints>', '5:1'],
    ['text on the line of a tag', '<Callout kind="note">a</Callout>', '5:1'],
    ['code', 'a `b` c', '5:3'],
    ['a fenced program', '```js\na\n```', '5:1'],
    ['a footnote', 'a[^1]\n\n[^1]: b', '5:2'],
    ['a tick box', '- [ ] a', '5:1'],
    ['a line across the page', 'a\n\n***', '7:1'],
    ['a tag that is not closed', 'a\n\n<Callout kind="note">\n\nb', '7:1'],
    ['a tag closed by another', '<Callout kind="note">\n\nb\n\n</Details>', '9:1'],
    ['a letter that turns the text round', 'a \u202e b', '5:3'],
    ['a letter of no text', 'a \u0000 b', '5:3'],
  ])('%s', async (_, body, place) => {
    const problems = await problemsOf(body)
    expect(problems.join('\n')).toMatch(new RegExp(`^${place}`, 'm'))
  })
})

describe('front matter that is refused, and never runs', () => {
  const run = 'globalThis.hostileRan = true'
  test.each([
    ['JavaScript', `---js\n{ title: (${run}, "a"), summary: "b" }\n---\n`, '1:1'],
    ['JSON', '---json\n{"title": "a", "summary": "b"}\n---\n', '1:1'],
    ['CoffeeScript', `---coffee\ntitle: ${run}\n---\n`, '1:1'],
    ['TOML', '+++\ntitle = "a"\n+++\n', '1:1'],
    ['none at all', '', '1:1'],
    ['one without an end', '---\ntitle: a\nsummary: b\n', '1:1'],
    ['a tag', '---\ntitle: !!js/function "function () { return 1 }"\nsummary: b\n---\n', '2:8'],
    ['an anchor', '---\ntitle: &a b\nsummary: *a\n---\n', '3:10'],
    ['a merge', '---\n<<: { title: a }\nsummary: b\n---\n', '2:1'],
    ['a prototype', '---\n__proto__: { title: a }\nsummary: b\n---\n', '2:1'],
    ['a constructor', '---\nconstructor: a\ntitle: a\nsummary: b\n---\n', '2:1'],
    ['an unknown key', '---\ntitle: a\nsummary: b\nlayout: c\n---\n', '4:1'],
    ['a key given twice', '---\ntitle: a\ntitle: b\nsummary: c\n---\n', '3:1'],
    ['a missing title', '---\nsummary: b\n---\n', '2:1'],
    ['a title that is a list', '---\ntitle: [a]\nsummary: b\n---\n', '2:1'],
    ['a title that is too long', `---\ntitle: ${'a'.repeat(121)}\nsummary: b\n---\n`, '2:8'],
    [
      'a day that does not exist',
      '---\ntitle: a\nsummary: b\ncheckedOn: 2026-02-30\n---\n',
      '4:12',
    ],
    ['two documents', '---\ntitle: a\n--- \nsummary: b\n---\n', '2:1'],
    ['depth', `---\ntitle: ${'['.repeat(5000)}\n---\n`, '2:28'],
    ['depth in dashes', `---\n${'- '.repeat(20_000)}a\n---\n`, '2:1'],
  ])('%s', async (_, frontMatter, place) => {
    const problems = await problemsOf('Text.\n', frontMatter)
    expect(problems.join('\n')).toMatch(new RegExp(`^${place} `, 'm'))
  })

  test('a second one in JavaScript, for a tool that looks again', async () => {
    const problems = await problemsOf(`---js\n{ a: (${run}) }\n---\nText.\n`)
    expect(problems).toContainEqual(expect.stringMatching(/^6:1 braces/))
  })
})

// Each of these would take minutes to hours if the work grew faster than the text does.
describe('what could exhaust the process is refused in a moment', { timeout: 15_000 }, () => {
  test.each([
    ['5 MB of text', 'a '.repeat(2_500_000)],
    ['10,000 quotations in each other', '> '.repeat(10_000)],
    ['10,000 lists in each other', '- '.repeat(10_000)],
    ['10,000 components in each other', '<Callout kind="note">\n\n'.repeat(8_000)],
    ['components whose attributes look like an end', '<Callout title="/>">\n\n'.repeat(8_000)],
    ['10,000 brackets', '['.repeat(10_000)],
    ['10,000 kinds of emphasis', '*a **b '.repeat(10_000)],
    ['10,000 braces', '{'.repeat(10_000)],
    ['100,000 lines', '- a\n'.repeat(49_000)],
    ['a list that moves to the right for ever', lists(600)],
  ])('%s', async (_, body) => {
    const problems = await problemsOf(body)
    expect(problems.length).toBeGreaterThan(0)
  })

  function lists(depth: number): string {
    return Array.from({ length: depth }, (_, index) => `${'  '.repeat(index)}- a`).join('\n')
  }
})

test('all problems of a lesson are told at once, in reading order', async () => {
  const body = 'a {b}\n\n<script>c</script>\n\n[d](javascript:e)\n\nimport f from "g"\n\n# h\n'
  const problems = await problemsOf(body, '---\ntitle: a\nlayout: b\n---\n')
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    '2:1',
    '3:1',
    '5:3',
    '5:5',
    '7:1',
    '9:1',
    '11:1',
    '13:1',
  ])
})

test('line ends of Windows and a byte order mark change no place', async () => {
  const text = `\ufeff${front}a\n\nb {c`.replaceAll('\n', '\r\n')
  const { problems } = await checkLesson({ file: 'a.mdx', text })
  expect(problems).toMatchObject([{ line: 7, column: 3 }])
})

test('what an author needs passes, and its outline is known', async () => {
  const body = [
    'A _word_, a **word**, a [link](https://egov.kz/), [one][two] and \\< 5.',
    '[two]: /verify',
    '## One',
    '> A quotation',
    '| a | b |\n| --- | --- |\n| c | d |',
    '### Two',
    'A <GlossaryTerm id="rhythm">rhythm</GlossaryTerm>.',
    '<Callout kind="note">',
    '<Steps>',
    '1. a\n2. b',
    '</Steps>',
    '</Callout>',
    '<Figure src="a.webp" alt="b" />',
    '<SelfCheck questions="a b-c" />',
  ].join('\n\n')
  const { problems, outline } = await checkLesson({ file: 'a.mdx', text: front + body })
  expect(problems).toEqual([])
  expect(outline).toMatchObject({
    headings: [{ depth: 2 }, { depth: 3 }],
    components: [{ name: 'Callout' }, { name: 'Steps' }, { name: 'Figure' }, { name: 'SelfCheck' }],
    selfChecks: [{ questions: ['a', 'b-c'] }],
    figures: [{ src: 'a.webp' }],
    terms: [{ id: 'rhythm' }],
    words: 21,
  })
})

test('signs that cannot be seen are refused as entities too, wherever a text stands', async () => {
  const bodies = [
    'a &#x202E;b',
    'a &rlm;b',
    'a &#8238;b',
    'a &zwnj;b &lrm;b',
    '<Callout kind="note" title="a&#x202E;b">\n\na\n\n</Callout>',
    '[a](https://egov.kz "a&#x202E;b")',
    '[a][b]\n\n[b]: https://egov.kz "a&rlm;b"',
    '| a&#x202E; |\n| - |\n| b |',
    '- **a&#x2066;b**',
  ]
  for (const body of bodies) {
    expect((await problemsOf(body)).join(), body).toContain('holds a character that cannot be seen')
  }
})

test(
  'a table with more columns than a page holds is refused before it is parsed',
  { timeout: 5_000 },
  async () => {
    const row = (sign: string) => `|${`${sign}|`.repeat(2_000)}\n`
    expect(await problemsOf(row('a') + row('-') + row('b').repeat(20))).toEqual([
      '5:1 holds more than 20 columns',
    ])
    const long = `| a | b | c |\n| - | - | - |\n${'| a | b | c |\n'.repeat(1_100)}`
    expect((await problemsOf(long)).join()).toContain('holds too many tables')
    expect(await problemsOf(`|${' a |'.repeat(20)}\n|${' - |'.repeat(20)}\n`)).toEqual([])
  },
)
