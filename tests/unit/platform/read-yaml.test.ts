import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import { readYaml } from '../../../app/platform/source/read-yaml'

const schema = z
  .object({ name: z.string(), list: z.array(z.object({ count: z.number() }).strict()).default([]) })
  .strict()

function problemsOf(text: string): string[] {
  const outcome = readYaml({ file: 'a.yaml', text }, schema)
  return outcome.ok ? [] : outcome.problems.map((at) => `${at.line}:${at.column} ${at.message}`)
}

test('every problem names its line and column', () => {
  const text = 'name: 5\nlist:\n  - count: one\n  - cuont: 1\nother: 1\n'
  expect(problemsOf(text)).toEqual([
    '1:7 name: expected string, received number',
    '3:12 list.0.count: expected number, received string',
    '4:5 list.1.count: is missing',
    '4:5 list.1: "cuont" is not known here',
    '5:1 "other" is not known here',
  ])
})

test('front matter counts from the line on which it begins', () => {
  const outcome = readYaml({ file: 'a.mdx', text: 'name:\n', firstLine: 2 }, schema)
  expect(outcome).toMatchObject({ ok: false, problems: [{ line: 2, column: 1 }] })
})

test('a place of a value that reads well can be asked for, for what only others know', () => {
  const outcome = readYaml({ file: 'a', text: 'name: a\nlist:\n  - count: 1\n' }, schema)
  if (!outcome.ok) throw new Error('reads well')
  expect(outcome.locate(['list', 0, 'count'])).toEqual({ line: 3, column: 12 })
  expect(outcome.locate(['list', 0])).toEqual({ line: 3, column: 5 })
  expect(outcome.locate(['list', 7])).toEqual({ line: 2, column: 1 })
})

describe('what is not plain is refused', () => {
  test.each([
    ['a tag', 'name: !!str a', '1:7'],
    ['a tag of a language', 'name: !ruby/object:Gem a', '1:7'],
    ['an anchor', 'name: &a b', '1:7'],
    ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', '1:4'],
    ['a merge', '<<: { name: a }', '1:1'],
    ['a prototype', 'name: a\n__proto__: { b: 1 }', '2:1 a key must be a plain word'],
    ['a key that is a list', '? [a]\n: b\nname: c', '1:3'],
    ['a key that is a number', '1: a\nname: b', '1:1'],
    ['a key given twice', 'name: a\nname: b', '2:1'],
    ['two documents', 'name: a\n---\nname: b', '2:1'],
    ['a directive', '%YAML 1.1\n---\nname: a', '1:1'],
    ['a text without an end', 'name: "a', '1:9'],
    ['a control character', 'name: a\u0007', '1:8'],
    ['nothing', '', '1:1'],
  ])('%s', (_, text, place) => {
    expect(problemsOf(text).join('\n')).toMatch(new RegExp(`^${place}\\b`, 'm'))
  })
})

test('words that look like tags, anchors or other types are words where they are quoted or text', () => {
  const outcome = readYaml({ file: 'a', text: 'name: |-\n  &a *b !c [[[[ {{\n  yes' }, schema)
  expect(outcome).toMatchObject({ ok: true, value: { name: '&a *b !c [[[[ {{\nyes' } })
  expect(problemsOf('name: "&a *b !c"')).toEqual([])
  expect(problemsOf('name: 2026-11-21')).toEqual([])
})

// Each of these would take minutes to hours if the work grew faster than the text does.
describe('what could exhaust the process is refused in a moment', { timeout: 15_000 }, () => {
  test.each([
    ['brackets', '['.repeat(30_000)],
    ['braces', '{a: '.repeat(40_000)],
    ['dashes', '- '.repeat(90_000)],
    ['questions', '? '.repeat(90_000)],
    ['lists within quotes that look closed', 'name: ' + '["]",'.repeat(30_000)],
    ['indentation', Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['keys', Array.from({ length: 20_000 }, (_, at) => `a${at}: 1`).join('\n')],
    ['size', `name: ${'a'.repeat(5_000_000)}`],
  ])('%s', (_, text) => {
    expect(problemsOf(text).at(-1)).toMatch(/nested too deeply|too many values|larger than/)
  })
})

test.for([
  ['words that begin with dashes, in a row without a space', `name: "${',-'.repeat(95_000)}"`],
  ['keys in a row without a space', `name: "${'{?'.repeat(95_000)}"`],
  ['brackets before dashes', `name: "${'[-:'.repeat(60_000)}"`],
] as const)('%s are read in one pass', { timeout: 5_000 }, ([, text]) => {
  expect(problemsOf(text).length).toBeGreaterThanOrEqual(0)
})

test('a sign that cannot be seen or kept is refused, however it is written', () => {
  const signs = ['\0', '\x07', '\x85', '\ud800', '\u202e', '\u2067', '\u200f', '\ufeff', '\uffff']
  for (const sign of signs) {
    const escaped = `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
    const written = `name: "a${escaped}b"`
    expect(problemsOf(written), written).toEqual(['1:7 holds a character that cannot be seen'])
    expect(problemsOf(`name: a${sign}b`).length, written).toBe(1)
    expect(problemsOf(`"na${escaped}me": a`).length, written).toBeGreaterThan(0)
  }
  expect(problemsOf('name: "\\u04d9 \\U0001F3E0\\tb"')).toEqual([])
})

test('any value that is written as YAML reads as itself', () => {
  const value = fc.record({
    name: fc.string({ unit: 'grapheme' }),
    list: fc.array(fc.record({ count: fc.integer() }), { maxLength: 4 }),
  })
  fc.assert(
    fc.property(value, (given) => {
      const outcome = readYaml({ file: 'a', text: stringify(given) }, schema)
      if (outcome.ok) expect(outcome.value).toEqual(given)
      else expect(outcome.problems[0]?.message).toMatch(/control character|seen/)
    }),
  )
})
