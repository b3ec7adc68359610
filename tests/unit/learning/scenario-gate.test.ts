import { expect, test } from 'vitest'
import { checkLesson } from '../../../app/learning/check-lesson.server'

const front = '---\ntitle: A title\nsummary: A summary\n---\n'

async function check(parts: string[]) {
  const { problems, outline } = await checkLesson({
    file: 'a.mdx',
    text: front + parts.join('\n\n'),
  })
  return { problems: problems.map(({ line, message }) => `${line} ${message}`), outline }
}

const scene = (id: string, ...to: string[]) => [
  `<Scene id="${id}" title="Title of ${id}">`,
  'one two three',
  ...to.map((each) => `<Choice to="${each}" text="Go to ${each}" />`),
  '</Scene>',
]
const ending = (id: string) => [
  `<Ending id="${id}" title="Title of ${id}">`,
  'one two',
  '</Ending>',
]
const story = (...parts: string[][]) => [
  '<Scenario id="bread" title="Bread">',
  ...parts.flat(),
  '</Scenario>',
]
const whole = [scene('a', 'b', 'c'), scene('b', 'c'), ending('c')]

test('a story with scenes, an ending, choices in a row and a debrief passes', async () => {
  const { problems, outline } = await check([
    ...story(...whole, ['<Debrief>', 'What helped?', '</Debrief>']),
    'And on.',
  ])
  expect(problems).toEqual([])
  expect(outline?.components.map(({ name }) => name).join(' ')).toBe(
    'Scenario Scene Choice Choice Scene Choice Ending Debrief',
  )
  expect(outline?.names.map(({ name }) => name).join(' ')).toBe('bread a b c b c c')
  const choices = '<Choice to="b" text="One" />\n<Choice to="c" text="Two" />'
  const inARow = [[...scene('a').slice(0, -1), choices, '</Scene>'], scene('b', 'c'), ending('c')]
  expect((await check(story(...inARow))).problems).toEqual([])
})

test('of a story the words of its shortest way count, with what is read on every way', async () => {
  // The title (1), scene a with its title (3), text (3) and two choices (3 each), the ending (3 + 2), the debrief (2).
  const { outline } = await check([
    'One more.',
    ...story(...whole, ['<Debrief>', 'What helped?', '</Debrief>']),
  ])
  expect(outline?.words).toBe(2 + 1 + 12 + 5 + 2)
})

test.each<[string, string[], string]>([
  [
    'an ending that is missing',
    story(scene('a', 'b', 'a')),
    '5 a scenario needs an <Ending>, at least one',
  ],
  [
    'a choice that leads nowhere',
    story(scene('a', 'b', 'x'), ending('b')),
    '13 there is no scene "x" in this scenario',
  ],
  [
    'a circle',
    story(scene('a', 'b', 'c'), scene('b', 'a'), ending('c')),
    '21 leads back to "a", in a circle that never ends',
  ],
  [
    'a scene that leads to itself',
    story(scene('a', 'a', 'c'), ending('c')),
    '11 leads back to "a", in a circle that never ends',
  ],
  [
    'a scene that nothing leads to',
    story(scene('a', 'c', 'd'), scene('b', 'c'), ending('c'), ending('d')),
    '17 no choice leads to "b"',
  ],
  [
    'two scenes of one name',
    story(scene('a', 'b', 'c'), ending('b'), ending('c'), ending('b')),
    '29 there is a scene "b" already',
  ],
  [
    'a scene without choices',
    story(scene('a', 'b', 'c'), scene('b'), ending('c')),
    '17 "b" leads nowhere: it needs a <Choice>, or is an <Ending>',
  ],
  [
    'five choices',
    story(scene('a', 'b', 'c', 'd', 'e', 'f'), ...[...'bcdef'].map(ending)),
    '7 "a" has 5 choices; 4 are the most',
  ],
  [
    'two choices that lead to the same scene',
    story(scene('a', 'b', 'c', 'b'), ending('b'), ending('c')),
    '15 another choice of "a" leads to "b" already',
  ],
  [
    'a story without a choice',
    story(scene('a', 'b'), ending('b')),
    '5 a scenario needs a scene with two choices; without any it is a text',
  ],
  [
    'an ending at the beginning',
    story(ending('b'), scene('a', 'b', 'c'), ending('c')),
    '5 a scenario begins with a <Scene>',
  ],
  [
    'text between scenes',
    story(scene('a', 'b', 'c'), ['Meanwhile.'], ending('b'), ending('c')),
    '17 <Scenario> holds scenes and nothing between them: <Scene>, <Ending>, <Debrief>',
  ],
  [
    'an ending with a choice',
    story(scene('a', 'b', 'c'), ending('b'), [
      '<Ending id="c" title="C">',
      'End.',
      '<Choice to="b" text="On" />',
      '</Ending>',
    ]),
    '27 an <Ending> has no choices',
  ],
  [
    'a choice in the midst of a scene',
    story(
      ['<Scene id="a" title="A">', 'One.', '<Choice to="b" text="B" />', 'Two.', '</Scene>'],
      ending('b'),
    ),
    '13 the choices of a <Scene> stand at its end',
  ],
  [
    'a debrief before the end',
    story(scene('a', 'b', 'c'), ['<Debrief>', 'So?', '</Debrief>'], ending('b'), ending('c')),
    '17 <Debrief> stands at the end of the scenario',
  ],
  ['a scene without a scenario', scene('a', 'b'), '5 <Scene> stands directly in a <Scenario>'],
  [
    'a choice without a scene',
    ['<Choice to="b" text="B" />'],
    '5 <Choice> stands directly in a <Scene>',
  ],
  [
    'a scenario in a callout',
    ['<Callout kind="note">', ...story(...whole), '</Callout>'],
    '7 <Scenario> stands in the lesson itself',
  ],
  [
    'a question in a scene',
    story(
      ['<Scene id="a" title="A">', '<SelfCheck questions="q" />', ...scene('a', 'b', 'c').slice(2)],
      ending('b'),
      ending('c'),
    ),
    '9 <SelfCheck> does not stand in a scenario: not every reader would meet it',
  ],
  [
    'two scenarios of one name',
    [...story(...whole), ...story(...whole)],
    '33 another part of the lesson is named "bread" already',
  ],
])('%s is refused at its line', async (_, parts, problem) => {
  expect((await check(parts)).problems).toContain(problem)
})

test('a scenario of thousands of scenes is refused at once', async () => {
  const scenes = Array.from({ length: 2_000 }, (_, at) => scene(`s${at}`, `s${at + 1}`))
  const { problems } = await check(story(...scenes, ending('s2000')))
  expect(problems.length).toBeGreaterThan(0)
})
