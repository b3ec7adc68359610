import { expect, test } from 'vitest'
import fc from 'fast-check'
import { checkLesson } from '../../../app/learning/check-lesson.server'
import { shuffleItems } from '../../../app/learning/domain/shuffle-items'
import { composeOrder } from '../../../app/learning/domain/sort-order'

const front = '---\ntitle: A title\nsummary: A summary\n---\n'

async function check(parts: string[]) {
  const text = front + parts.join('\n\n')
  const { problems, outline } = await checkLesson({ file: 'a.mdx', text })
  return { problems: problems.map(({ line, message }) => `${line} ${message}`), outline }
}

const around = (tag: string, given: string, ...inside: string[]) => [
  `<${tag} ${given}>`,
  ...inside,
  `</${tag}>`,
]
const list = (count: number, mark = '-') =>
  Array.from({ length: count }, (_, at) => `${mark === '-' ? mark : `${at + 1}.`} Item ${at}`).join(
    '\n',
  )

const named = 'id="a" title="A"'
const myth = (id: string) => around('Myth', `id="${id}" statement="S" is="true" source="Q"`, 'Why.')
const group = (id: string, count = 2) => around('Group', `id="${id}" title="G"`, list(count))
const criterion = (id: string, count: number) =>
  around('Criterion', `id="${id}" title="C"`, list(count, '1'))
const reflection = (id: string) => `<Reflection id="${id}" prompt="What?" />`
const moment = around('Moment', 'when="Day 1" title="M"', 'Text.')
const compare = (options: string, ...rows: string[][]) =>
  around('Compare', `${named} options="${options}"`, ...rows.flat())
const many = <T>(count: number, make: (id: string) => T) =>
  Array.from({ length: count }, (_, at) => make(`x${at}`))

test.each<[string, string[], string]>([
  [
    'cards without a statement',
    around('MythCards', named, 'Text.'),
    '5 <MythCards> holds 1 to 10 of <Myth>; here are 0',
  ],
  [
    'cards with 11 statements',
    around('MythCards', named, ...many(11, myth).flat()),
    '5 <MythCards> holds 1 to 10 of <Myth>; here are 11',
  ],
  [
    'cards with text between',
    around('MythCards', named, ...myth('b'), 'Text.'),
    '13 <MythCards> holds <Myth> and nothing else',
  ],
  [
    'a statement twice',
    around('MythCards', named, ...myth('b'), ...myth('b')),
    '13 there is a <Myth> "b" already',
  ],
  ['a statement alone', myth('b'), '5 <Myth> stands directly in a <MythCards>'],
  [
    'a statement without its source',
    around('MythCards', named, ...around('Myth', 'id="b" statement="S" is="true"', 'Why.')),
    '7 <Myth> needs source="...": 1 to 300 characters on one line',
  ],
  [
    'a statement that is neither',
    around(
      'MythCards',
      named,
      ...around('Myth', 'id="b" statement="S" is="maybe" source="Q"', 'Why.'),
    ),
    '7 is="..." must be true, false or unsettled',
  ],
  [
    'a statement without an explanation',
    around('MythCards', named, '<Myth id="b" statement="S" is="true" source="Q" />'),
    '7 <Myth> is empty',
  ],
  [
    'a statement that is too long',
    around(
      'MythCards',
      named,
      ...around('Myth', `id="b" statement="${'қ'.repeat(241)}" is="true" source="Q"`, 'Why.'),
    ),
    '7 statement="..." must be 1 to 240 characters on one line',
  ],
  [
    'a form in a form',
    around(
      'MythCards',
      named,
      ...around('Myth', 'id="b" statement="S" is="true" source="Q"', reflection('c')),
    ),
    '9 <Reflection> does not stand inside of <MythCards>',
  ],
  [
    'a self-check in a form',
    around(
      'MythCards',
      named,
      ...around('Myth', 'id="b" statement="S" is="true" source="Q"', '<SelfCheck questions="q" />'),
    ),
    '9 <SelfCheck> does not stand inside of <MythCards>',
  ],
  [
    'an order of two',
    around('Sort', named, list(2, '1')),
    '5 <Sort> holds 3 to 8 items; here are 2',
  ],
  [
    'an order of nine',
    around('Sort', named, list(9, '1')),
    '5 <Sort> holds 3 to 8 items; here are 9',
  ],
  [
    'an order of 10,000',
    around('Sort', named, list(10_000, '1')),
    '3001 holds more than 3000 lines',
  ],
  [
    'an order with bullets',
    around('Sort', named, list(3)),
    '5 <Sort> holds one numbered list and nothing else',
  ],
  [
    'one group',
    around('SortInto', named, ...group('b')),
    '5 <SortInto> holds 2 to 4 of <Group>; here are 1',
  ],
  [
    'a group twice',
    around('SortInto', named, ...group('b'), ...group('b')),
    '14 there is a <Group> "b" already',
  ],
  [
    'a group of seven',
    around('SortInto', named, ...group('b', 7), ...group('c')),
    '7 <Group> holds 1 to 6 items; here are 7',
  ],
  [
    'a comparison of one',
    compare('One', criterion('b', 2), criterion('c', 2)),
    '5 options="..." must be two to five options with a bar (|) between, each of at most 80 characters',
  ],
  [
    'a comparison with an empty option',
    compare('One | | Two', criterion('b', 3), criterion('c', 3)),
    '5 options="..." must be two to five options with a bar (|) between, each of at most 80 characters',
  ],
  [
    'a criterion that says too little',
    compare('One | Two | Three', criterion('b', 3), criterion('c', 2)),
    '15 <Criterion> has an item for each of the 3 options',
  ],
  [
    'a plan of one question',
    around('Plan', named, reflection('b')),
    '5 <Plan> holds 2 to 8 of <Reflection>; here are 1',
  ],
  [
    'a plan of nine',
    around('Plan', named, ...many(9, reflection)),
    '5 <Plan> holds 2 to 8 of <Reflection>; here are 9',
  ],
  [
    'a plan that is named as its question',
    around('Plan', named, reflection('a'), reflection('b')),
    '7 another part of the lesson is named "a" already',
  ],
  [
    'a question twice',
    around('Plan', named, reflection('b'), reflection('b')),
    '9 another part of the lesson is named "b" already',
  ],
  [
    'a timeline of one moment',
    around('Timeline', 'title="T"', ...moment),
    '5 <Timeline> holds 2 to 12 of <Moment>; here are 1',
  ],
  ['a moment alone', moment, '5 <Moment> stands directly in a <Timeline>'],
  [
    'a pause with something in it',
    around('Breathe', '', 'Text.').map((line) => line.replace(' >', '>')),
    '5 <Breathe ... /> holds nothing',
  ],
  [
    'help for nothing',
    ['<Help />'],
    '5 <Help> needs id="...": the id of an emergency: names of small Latin letters, digits and hyphens',
  ],
])('%s is refused at its line', async (_, parts, problem) => {
  expect((await check(parts)).problems).toContain(problem)
})

test('what is known of a statement, and how many things there are, is the same in each language', async () => {
  const { problems, outline } = await check([
    ...around('MythCards', 'id="cards" title="A"', ...myth('b')),
    ...around('SortInto', 'id="into" title="B"', ...group('c'), ...group('d', 1)),
  ])
  expect(problems).toEqual([])
  expect(outline?.names.map(({ name }) => name)).toEqual([
    'cards',
    'b is="true"',
    'into',
    'c of 2 items',
    'd of 1 items',
  ])
})

test('things are shown mixed: all of them, otherwise than they were written, and always in the same way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 24 }), fc.string(), (count, seed) => {
      const order = shuffleItems(count, seed)
      expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()])
      expect(order).not.toEqual([...order.keys()])
      expect(shuffleItems(count, seed)).toEqual(order)
    }),
  )
})

test('places that each came once are an order, with all other fields as they were', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (order) => {
      const places = order.map((item, place): [string, string] => [`place-${item}`, `${place + 1}`])
      const composed = composeOrder(new URLSearchParams([...places, ['intent', 'choices']]))
      expect(Object.fromEntries(composed)).toEqual({ intent: 'choices', order: order.join('.') })
    }),
  )
})
