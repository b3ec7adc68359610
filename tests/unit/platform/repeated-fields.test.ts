import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readFields } from '../../../app/platform/forms/read-form.server'

const text = z.string().default('')
const row = z.object({ id: text, title: z.object({ kk: text, ru: text.pipe(z.string().max(9)) }) })

/** A form with a field of each sort: one text, one that may come more than once, and rows of texts. */
const schema = z
  .object({
    name: text,
    colours: z.array(z.enum(['red', 'green', 'blue'], { message: 'colourUnknown' })).default([]),
    rows: z.array(row).max(3, 'tooManyRows').default([]),
  })
  .strict()

type Entry = [name: string, value: string]

test('a field that may come more than once is a list, also when it came once, and its values are kept', () => {
  const one = readFields([['colours', 'red']], schema)
  expect(one).toMatchObject({ ok: true, value: { colours: ['red'] }, chosen: { colours: ['red'] } })
  const entries: Entry[] = [
    ['colours', 'blue'],
    ['name', 'Айгүл'],
    ['colours', 'red'],
  ]
  expect(readFields(entries, schema)).toEqual({
    ok: true,
    value: { name: 'Айгүл', colours: ['blue', 'red'], rows: [] },
    typed: { name: 'Айгүл', colours: 'red' },
    chosen: { colours: ['blue', 'red'] },
  })
})

test('a value that comes twice, or is none, is told at the field that the values share', () => {
  const of = (...values: string[]) =>
    readFields(
      values.map((value): Entry => ['colours', value]),
      schema,
    )
  expect(of('red', 'red')).toMatchObject({ ok: false, errors: { colours: 'fieldWrong' } })
  expect(of('red', 'mauve')).toMatchObject({
    ok: false,
    errors: { colours: 'colourUnknown' },
    chosen: { colours: ['red', 'mauve'] },
  })
  expect(of('red', 'blue\0')).toMatchObject({ ok: false, errors: { colours: 'textUnreadable' } })
})

test('the texts of rows are told of by their own names', () => {
  const entries: Entry[] = [
    ['rows[0].title.kk', 'Туыстар'],
    ['rows[1].title.ru', 'Родственники'],
  ]
  expect(readFields(entries, schema)).toEqual({
    ok: false,
    errors: { 'rows[1].title.ru': 'tooLong' },
    typed: Object.fromEntries(entries),
    chosen: {},
  })
})

const hostile = [
  '__proto__',
  '__proto__[polluted]',
  '__proto__.polluted',
  'constructor.prototype.polluted',
  'rows[0].__proto__.polluted',
  'rows[__proto__].polluted',
  'colours.__proto__.polluted',
  'rows[99999999].id',
  'rows[4294967296].id',
  'rows[100].title.kk',
  'rows[-1].id',
  'rows[].id.x',
  'rows',
  'rows[0]',
  'rows[0].title',
  'colours[0]',
  'colours[]',
  'name.length',
  'name[0]',
  'a[',
  'a]b',
  'a..b',
  '[]',
  '',
  '__INTENT__',
  '__intent__',
  '__state__',
  'toString',
]

test.for(hostile)('a field that is called %j is one that the form does not know', (name) => {
  const outcome = readFields(
    [
      [name, 'x'],
      ['name', 'Айгүл'],
    ],
    schema,
  )
  expect(outcome).toMatchObject({ ok: false, errors: { '': 'unknownField' } })
  expect(outcome.typed).toMatchObject({ name: 'Айгүл' })
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

const names = fc.oneof(
  fc.constantFrom('name', 'colours', 'rows[0].id', 'rows[2].title.kk', ...hostile),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-z_]{0,9}(?:[.[\]]{1,2}[a-z0-9_]{0,9}){0,3}$/),
)

test('whatever fields come, each that is not known is told of, and nothing is made of it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string({ unit: 'binary' }))), (entries) => {
      const outcome = readFields(entries, schema)
      expect(Object.keys(Object.prototype)).toEqual([])
      const isKnown = (name: string) =>
        /^(?:name|colours|rows\[\d\d?\]\.(?:id|title\.(?:kk|ru)))$/.test(name)
      if (outcome.ok) {
        expect(entries.every(([name]) => isKnown(name))).toBe(true)
      } else if (entries.some(([name]) => !isKnown(name))) {
        expect(outcome.errors['']).toBe('unknownField')
      }
    }),
    { numRuns: 500 },
  )
})
