import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'
import { expect, onTestFinished, test } from 'vitest'
import { checkPresentedExtract } from '../../../app/eligibility/check-extract.server'
import { readApiBody } from '../../../app/exchange/api/read-body'
import { mostMembers } from '../../../app/certification/credential/read-credential-text'
import { readFields } from '../../../app/platform/forms/read-form.server'
import { largestBody, largestList } from '../../../app/platform/http/read-body'
import { openLog } from '../../../app/platform/logging/open-log.server'
import { watchLoop } from '../../../app/platform/work/watch-loop.server'
import { checkSigned } from '../../../app/verification/presented/judge-presented'
import { readPresentedText } from '../../../app/verification/presented/read-presented-text'
import { givenGenuine } from '../../conformance/given-genuine'
import { formSamples, madeForms } from '../../support/form-samples'
import { listPages } from '../../support/list-pages'

/** Does works one after the other, as for so many requests. @returns how often one of them held the loop. */
async function holdsOf(works: Iterable<() => unknown>): Promise<number> {
  const watch = watchLoop(openLog('silent'))
  onTestFinished(watch.stop)
  for (const work of works) {
    await work()
    await turn()
  }
  watch.stop()
  return watch.holds()
}

const fill = (length: number, text: string) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** Texts in which an expression that is not bound to one end looks for the other from every place. */
const costly = (length: number) => [
  ...[' ', '\u200b', '"', '.', '-', '0', 'a', 'a@', '(', 'ё', '%25', '\u0301'].map(
    (text) => `x${fill(length, text)}x`,
  ),
  fill(length, '0 '),
  `https://${fill(length, 'a.')}`,
  fill(length, '/verify/'),
]

test('whatever stands in a field of any form, it is judged without holding the loop', async () => {
  const pages = await listPages()
  const forms = pages.flatMap(({ path, module }) => {
    const schema = madeForms[path] ?? (module.action ? module.form : undefined)
    return schema instanceof z.ZodType ? [{ schema, samples: formSamples[path] ?? [] }] : []
  })
  const texts = costly(60_000)
  const works = forms.flatMap(({ schema, samples }) =>
    samples.flatMap((sample) =>
      Object.keys(sample).map((name, at) => () => {
        // Each field meets another of them: all of them meet each kind of field.
        const text = texts[at % texts.length] ?? ''
        return readFields(Object.entries({ ...sample, [name]: text }), schema)
      }),
    ),
  )
  expect(works.length).toBeGreaterThan(100)
  expect(await holdsOf(works)).toBe(0)
})

test('whatever is typed or pasted to be verified, it is read without holding the loop', async () => {
  const works = [2_400, 60_000, largestBody].flatMap((length) =>
    costly(length).map((text) => () => readPresentedText(text, ['https://shanyrak.example'])),
  )
  expect(await holdsOf(works)).toBe(0)
})

/** JSON that is nothing but members, strings, numbers, marks. */
const costlyJson = (length: number) => [
  `{${Array.from({ length: length / 7 }, (_, at) => `"${at.toString(36)}":0`).join(',')}}`,
  `{"a":[${fill(length - 10, '{},')}0]}`,
  `{"a":[${fill(length - 10, '1e400,')}0]}`,
  `{"a":${fill(length - 10, '9')}}`,
  `{"a":"${fill(length - 10, '\\u0041')}`,
  `{"${fill(length - 10, 'a\\')}`,
  `{${fill(length - 10, '""')}`,
  `{${fill(length - 10, '"a":"b":')}`,
  fill(length, '['),
  fill(length, '{"a":'),
  `{"statement":{"kind":"record-extract","items":[${fill(length - 200, '{},')}{}]},"proof":{"type":"Ed25519","keyId":"a","signature":"b"}}`,
]

test('whatever JSON is handed in, it is read and judged without holding the loop', async () => {
  const { trust } = await givenGenuine()
  const ring = { publicKeys: [{ kid: 'a' }], verify: () => false } as never
  const works = [190_000, largestBody].flatMap((length) =>
    costlyJson(length).flatMap((text) => [
      async () => {
        const read = readPresentedText(text, ['https://shanyrak.example'])
        if (read.kind === 'credential') await checkSigned(read, trust)
        if (read.kind === 'extract') checkPresentedExtract(ring, read)
      },
      () => readApiBody(apiRequest(text)),
    ]),
  )
  expect(await holdsOf(works)).toBe(0)
})

test('the longest list that a program may send is read without holding the loop, and as a bomb refused', async () => {
  const items = Array.from({ length: 10_000 }, (_, at) => `${at} ${fill(80, '0 ')}`)
  const list = JSON.stringify({ items })
  const bombs = costlyJson(largestList)
  expect(await holdsOf([list, ...bombs].map((text) => () => readApiBody(apiRequest(text))))).toBe(0)
  expect(await readApiBody(apiRequest(list))).toMatchObject({ kind: 'read', value: { items } })
  expect(await readApiBody(apiRequest(bombs[0] ?? ''))).toEqual({
    kind: 'unreadable',
    why: 'too-long',
  })
})

test('JSON has so many members, and not one more', async () => {
  const of = (count: number) =>
    `{${Array.from({ length: count - 1 }, (_, at) => `"${at}":0`).join(',')}}`
  const read = (count: number) => readPresentedText(of(count), []).kind
  expect([read(mostMembers), read(mostMembers + 1)]).toEqual(['credential', 'refused'])
})

function apiRequest(body: string): Request {
  const headers = { 'Content-Type': 'application/json' }
  return new Request('http://127.0.0.1/api', { method: 'POST', headers, body })
}
