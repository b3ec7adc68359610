import fc from 'fast-check'
import { z } from 'zod'
import { expect, test } from 'vitest'
import { readFields } from '../../../app/platform/forms/read-form.server'
import { formSamples, madeForms, withoutForm } from '../../support/form-samples'
import { listPages } from '../../support/list-pages'

type Entry = [name: string, value: string]

const pages = await listPages()

/** The schema of every page that reads a form by one. */
const forms = Object.fromEntries(
  pages.flatMap(({ path, module }) => {
    const schema = madeForms[path] ?? (module.action ? module.form : undefined)
    return schema instanceof z.ZodType ? [[path, schema] as const] : []
  }),
)

const cases = Object.entries(formSamples).flatMap(([path, samples]) => {
  const schema = forms[path]
  return schema ? samples.map((sample) => ({ path, schema, sample })) : []
})

/** What pages put into their forms and nobody types. */
const unseen =
  /^(?:intent|next|given|seen|shown|edited|decision|proposal|member|transferId|secretId)$/

/** Ways in which one field of a form comes otherwise than it was filled in. */
const bends: Record<string, (name: string, value: string) => Entry[]> = {
  missing: () => [],
  empty: (name) => [[name, '']],
  blank: (name) => [[name, ' \t\u00a0\u2003 ']],
  doubled: (name, value) => [
    [name, value],
    [name, value],
  ],
  long: (name) => [[name, 'ұзақ '.repeat(20_000)]],
  nul: (name, value) => [[name, `${value}\0`]],
  half: (name, value) => [[name, `\ud83d${value}`]],
  turned: (name, value) => [[name, `${value}\u202egnp.exe`]],
  marked: (name, value) => [[name, `\u200e${value}\u200f\u200b`]],
  mathematical: (name) => [[name, '𝓐𝓲𝓰𝓾𝓵 <b>&amp;</b> %00 ${1} \u2028']],
  list: (name, value) => [[`${name}[]`, value]],
  object: (name, value) => [[`${name}[toString]`, value]],
}

const alwaysWrong = new Set(['doubled', 'nul', 'half'])

function bend(sample: Record<string, string>, bent: Record<string, string>): Entry[] {
  return Object.entries(sample).flatMap(([name, value]) => {
    const way = bends[bent[name] ?? '']
    return way ? way(name, value) : [[name, value] as Entry]
  })
}

function read(schema: z.ZodTypeAny, entries: Entry[]) {
  const outcome = readFields(entries, schema)
  return { errors: outcome.ok ? {} : outcome.errors, typed: outcome.typed }
}

/** Where a page tells of a fault of a field: at it, or above the form when nobody sees it. */
function placesOf(name: string): string[] {
  const box = /^(scope|region|form|languages|programmes)-/.exec(name)
  const group = { scope: 'scopes', region: 'regions', form: 'forms' }[box?.[1] ?? '']
  return [...(unseen.test(name) ? [] : [name]), '', ...(box ? [group ?? box[1] ?? ''] : [])]
}

test('every page that takes a form has one that is known here, and each is filled in rightly', () => {
  const known = [...Object.keys(forms), ...withoutForm].sort()
  expect(known).toEqual([...new Set(known)])
  expect(known).toEqual(
    pages
      .filter(({ path, module }) => module.handle.form && path !== '/verify/*')
      .map(({ path }) => path)
      .sort(),
  )
  for (const { path, schema, sample } of cases) {
    expect(read(schema, Object.entries(sample)).errors, path).toEqual({})
  }
  expect(Object.keys(forms).filter((path) => !formSamples[path]?.length)).toEqual([])
})

test('a text that is longer than its field takes is handed back whole', () => {
  for (const { path, schema, sample } of cases) {
    for (const name of Object.keys(sample)) {
      const entries = bend(sample, { [name]: 'long' })
      const sent = entries.find(([each]) => each === name)?.[1]
      const kept = read(schema, entries).typed[name]
      expect(kept, `${path} ${name}`).toBe(/password|token/i.test(name) ? undefined : sent)
    }
  }
})

/** Fields on which it depends what else is asked for. */
const branches = new Set(['intent', 'purpose', 'given', 'decision', 'sought', 'kind'])

const bentForms = fc.nat(cases.length - 1).chain((at) => {
  const names = Object.keys(cases[at]?.sample ?? {})
  const bent = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...Object.keys(bends)), {
    minKeys: 1,
    maxKeys: 2,
    noNullPrototype: true,
  })
  return fc.record({ at: fc.constant(at), bent })
})

test('whatever is wrong with one field or two of any form is told at them, and the rest is kept', () => {
  fc.assert(
    fc.property(bentForms, ({ at, bent }) => {
      const { path, schema, sample } = cases[at] as (typeof cases)[number]
      const { errors, typed } = read(schema, bend(sample, bent))
      const places = Object.entries(bent).flatMap(([name, way]) => {
        const alone = Object.keys(read(schema, bend(sample, { [name]: way })).errors)
        const told = `${path} ${name} ${way} is told at ${alone.join()}`
        if (!branches.has(name)) expect(placesOf(name), told).toEqual(expect.arrayContaining(alone))
        if (alwaysWrong.has(way)) expect(alone, told).not.toEqual([])
        return alone
      })
      const isBranch = Object.keys(bent).some((name) => branches.has(name))
      const both = Object.keys(errors).sort()
      const what = `${path} ${JSON.stringify(bent)}`
      if (!isBranch) expect(both, what).toEqual([...new Set(places)].sort())
      for (const key of Object.values(errors)) expect(key, what).toMatch(/^[a-z][\w-]*$/)
      expect(JSON.stringify(typed)).not.toContain('\u202e')
      for (const [name, value] of Object.entries(sample)) {
        if (name in bent) continue
        expect(typed[name], what).toBe(/password|token/i.test(name) ? undefined : value)
      }
    }),
    { numRuns: 2_000 },
  )
})
