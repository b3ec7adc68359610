import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkLesson } from '../../../app/learning/check-lesson.server'
import { checkUnit } from '../../../app/learning/check-unit.server'
import {
  mergeChoices,
  readWantedChoices,
  writeChoices,
  type ChoiceFields,
  type KeptChoices,
} from '../../../app/learning/domain/kept-choices'

const front = '---\ntitle: A title\nsummary: A summary\n---\n'

async function check(...parts: string[]) {
  const text = front + parts.join('\n\n')
  const { problems, outline } = await checkLesson({ file: 'a.mdx', text })
  return { problems: problems.map(({ line, message }) => `${line} ${message}`), outline }
}

const list = (items: string[], given = 'id="ready" title="Ready"') => [
  `<Checklist ${given}>`,
  items.map((item) => `- ${item}`).join('\n'),
  '</Checklist>',
]
const many = (count: number) => Array.from({ length: count }, (_, at) => `Item ${at}`)

test('a checklist passes, its items count as words, and its name says how many they are', async () => {
  const { problems, outline } = await check(...list(['One bed', 'A _lamp_ that **stays** on']))
  expect(problems).toEqual([])
  expect(outline?.words).toBe(1 + 2 + 5)
  expect(outline?.names).toMatchObject([{ name: 'ready of 2 items' }])
})

test.each<[string, string[], string]>([
  [
    'without items',
    ['<Checklist id="a" title="A">', '</Checklist>'],
    '5 <Checklist> holds one bulleted list and nothing else',
  ],
  ['of one item', list(['One']), '5 <Checklist> holds 2 to 20 items; here are 1'],
  ['of 21 items', list(many(21)), '5 <Checklist> holds 2 to 20 items; here are 21'],
  ['of 10,000 items', list(many(10_000)), '3001 holds more than 3000 lines'],
  ['of 2,000 items', list(many(2_000)), '5 <Checklist> holds 2 to 20 items; here are 2000'],
  [
    'with a numbered list',
    ['<Checklist id="a" title="A">', '1. One\n2. Two', '</Checklist>'],
    '5 <Checklist> holds one bulleted list and nothing else',
  ],
  [
    'with a link in an item',
    list(['One', '[Two](https://adilet.zan.kz/)']),
    '8 an item of <Checklist> is words on one line, without links and terms',
  ],
  [
    'with a term in an item',
    list(['One', '<GlossaryTerm id="a">two</GlossaryTerm>']),
    '8 an item of <Checklist> is words on one line, without links and terms',
  ],
  [
    'with a list in an item',
    list(['One', 'Two\n  - Three']),
    '8 an item of <Checklist> is words on one line, without links and terms',
  ],
  [
    'with an empty item',
    list(['One', '']),
    '8 an item of <Checklist> is words on one line, without links and terms',
  ],
  [
    'with an item that is too long',
    list(['One', 'ә'.repeat(241)]),
    '8 an item of <Checklist> has at most 240 characters',
  ],
  [
    'without a title',
    list(many(2), 'id="ready"'),
    '5 <Checklist> needs title="...": 1 to 120 characters on one line',
  ],
  [
    'with an empty title',
    list(many(2), 'id="ready" title=" "'),
    '5 title="..." must be 1 to 120 characters on one line',
  ],
  [
    'with a title that is too long',
    list(many(2), `id="ready" title="${'a'.repeat(121)}"`),
    '5 title="..." must be 1 to 120 characters on one line',
  ],
  [
    'with a name that is too long',
    list(many(2), `id="${'a'.repeat(61)}" title="A"`),
    '5 id="..." must be the name of the checklist, of small Latin letters, digits and hyphens, 60 at most',
  ],
  [
    'with other dates',
    list(many(2), 'id="ready" title="A" dates="no"'),
    '5 dates="..." must be yes, or left out',
  ],
  [
    'whose name is taken',
    [...list(many(2)), '<Reflection id="ready" prompt="What?" />'],
    '12 another part of the lesson is named "ready" already',
  ],
  [
    'in a list',
    [`- ${list(many(2)).join('\n\n').replaceAll('\n', '\n  ')}`],
    '5 <Checklist> does not stand inside a list, a quotation or a table',
  ],
])('a checklist %s is refused at its line', async (_, parts, problem) => {
  expect((await check(...parts)).problems).toContain(problem)
})

test('whatever is kept for a learner is refused in the library, which is for everybody', async () => {
  const unit = '---\ntitle: T\nsummary: S\nstep: One\nhelp: own-danger\n---\n'
  for (const part of [list(many(2)).join('\n\n'), '<Reflection id="a" prompt="What?" />']) {
    const { problems } = await checkUnit({ file: 'a.mdx', text: `${unit}\n${part}\n` })
    expect(problems.map(({ message }) => message).join()).toMatch(/does not stand in the library/)
  }
})

const names = ['done-0', 'done-1', 'day-1']
const fields: ChoiceFields = new Map(names.map((name) => [name, (value) => /^[a-c]$/.test(value)]))
const chosen = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('a', 'b', 'c'))

const body = (now: Record<string, string>, seen: string[]) => {
  const values = new URLSearchParams(now)
  for (const text of seen) values.append('seen', text)
  return values
}
const send = (stands: KeptChoices, values: URLSearchParams, at: string) =>
  mergeChoices(stands, readWantedChoices(values, fields)!, { fields, at })
const valuesOf = (kept: KeptChoices) =>
  Object.fromEntries(Object.entries(kept).map(([name, { value }]) => [name, value]))

test('what one page chose stands as it was sent, and the same sent again changes nothing', () => {
  fc.assert(
    fc.property(chosen, chosen, (before, now) => {
      const stands = send({}, body(before, ['']), 'first')
      const sent = body(now, [writeChoices(stands)])
      const once = send(stands, sent, 'second')
      expect(valuesOf(once)).toEqual({ ...now })
      expect(send(once, sent, 'third')).toEqual(once)
      for (const name of names) {
        if (before[name] && before[name] === now[name]) expect(once[name]?.at).toBe('first')
      }
    }),
  )
})

test('of two pages that changed different fields both changes stand, in whatever order they come', () => {
  fc.assert(
    fc.property(chosen, chosen, chosen, (before, one, other) => {
      const stands = send({}, body(before, ['']), 'first')
      const own = { ...before, 'done-0': one['done-0'] ?? '' }
      const theirs = { ...before, 'day-1': other['day-1'] ?? '' }
      const shown = writeChoices(stands)
      const there = send(send(stands, body(own, [shown]), 'a'), body(theirs, [shown]), 'b')
      const back = send(send(stands, body(theirs, [shown]), 'b'), body(own, [shown]), 'a')
      expect(valuesOf(there)).toEqual(valuesOf(back))
      expect(there['done-0']?.value ?? '').toBe(own['done-0'])
      expect(there['day-1']?.value ?? '').toBe(theirs['day-1'])
    }),
  )
})

test('what was sent and not heard of may be taken back: the page knows both states', () => {
  const heard = send({}, body({ 'done-0': 'a' }, ['']), 'first')
  const undone = body({}, [''])
  undone.append('sent', 'intent=choices&done-0=a')
  expect(send(heard, undone, 'second')).toEqual({})
})

test('what no form of ours sends is not read: a field twice, a value that it does not take', () => {
  const twice = new URLSearchParams('done-0=a&done-0=b')
  expect(readWantedChoices(twice, fields)).toBe(null)
  expect(readWantedChoices(new URLSearchParams('done-0=x'), fields)).toBe(null)
  expect(readWantedChoices(new URLSearchParams('other=x'), fields)?.now.size).toBe(0)
  const broken = new URLSearchParams({ seen: 'done-0=x', sent: '%%%' })
  expect(readWantedChoices(broken, fields)?.now.size).toBe(0)
})
