import { z } from 'zod'
import { expect, test } from 'vitest'
import { parseEmail } from '../../../app/accounts/domain/email'
import { holdsIin } from '../../../app/accounts/domain/holds-iin'
import { readIin } from '../../../app/accounts/domain/iin'
import { judgeKeptWords } from '../../../app/accounts/domain/judge-kept-words'
import { maskName } from '../../../app/accounts/domain/mask-name'
import { findMixed } from '../../../app/accounts/domain/mixed-alphabets'
import { readNameParts, swapped } from '../../../app/accounts/domain/name-parts'
import { nameWords } from '../../../app/accounts/domain/name-words'
import { isForSomebody } from '../../../app/accounts/domain/people-lists'
import { parsePersonName } from '../../../app/accounts/domain/person-name'
import { readSought } from '../../../app/authority/domain/record-search'
import { parseCertificateCode } from '../../../app/certification/domain/certificate-code'
import { parseConfirmedName } from '../../../app/certification/domain/confirmed-name'
import { parseProposedText } from '../../../app/certification/domain/proposed-text'
import { judgePurpose, judgeSaid } from '../../../app/eligibility/domain/purpose'
import { certificateKey } from '../../../app/eligibility/domain/recognised-certificate'
import { visibleLength } from '../../../app/platform/text/plain-text'
import { matchesSurname } from '../../../app/verification/domain/matches-surname'
import { checkPresentedExtract } from '../../../app/eligibility/check-extract.server'
import { readApiBody } from '../../../app/exchange/api/read-body'
import { mostMembers } from '../../../app/certification/credential/read-credential-text'
import { isKeepable } from '../../../app/platform/forms/keepable-text'
import { longestField, readFields } from '../../../app/platform/forms/read-form.server'
import { largestBody, largestList } from '../../../app/platform/http/read-body'
import { loopBudget } from '../../../app/platform/work/watch-loop.server'
import { workOfThread } from '../../../app/platform/work/work-of-thread.server'
import { checkSigned } from '../../../app/verification/presented/judge-presented'
import { readPresentedText } from '../../../app/verification/presented/read-presented-text'
import { givenGenuine } from '../../conformance/given-genuine'
import { countHolds, fillBytes } from '../../support/count-holds'
import { formSamples, madeForms } from '../../support/form-samples'
import { listPages } from '../../support/list-pages'

/** Texts in which an expression that is not bound to one end looks for the other from every place. */
const costly = (length: number) => [
  ...[' ', '\u200b', '"', '.', '-', '0', 'a', 'a@', '(', 'ё', '%25', '\u0301'].map(
    (text) => `x${fillBytes(length, text)}x`,
  ),
  fillBytes(length, '0 '),
  `https://${fillBytes(length, 'a.')}`,
  fillBytes(length, '/verify/'),
  // Marks that normalize puts in order one by one, of two and of three classes, one that is two, and what NFKC makes one.
  ...[
    '\u0323\u0301',
    '\u0323\u0301\u0327',
    '\u0f73\u0301\u0323',
    '\u0344\u0323',
    '\uff9e\u0301',
  ].map((marks) => `А${fillBytes(length, marks)}`),
  `https://a${fillBytes(length, '\u0323\u0301')}.kz/`,
  // Names within names, words that read as particles of names, digits of another script, signs that NFKC makes two or 18.
  ...["Aa'", 'а ', 'Аа де ', 'Bб', '٩', '9', '1', '㉑', 'ﷺ'].map((text) => fillBytes(length, text)),
]

test('a work that holds the loop each time is counted, and one that does not is not', async () => {
  const spin = () => {
    const end = workOfThread() + 2 * loopBudget
    while (workOfThread() < end);
  }
  expect(await countHolds([spin, () => undefined, spin])).toBe(2)
})

test('whatever stands in a field of any form, it is judged without holding the loop', async () => {
  const pages = await listPages()
  const forms = pages.flatMap(({ path, module }) => {
    const schema = madeForms[path] ?? (module.action ? module.form : undefined)
    return schema instanceof z.ZodType ? [{ schema, samples: formSamples[path] ?? [] }] : []
  })
  const fields = forms.flatMap(({ schema, samples }) =>
    samples.flatMap((sample) => Object.keys(sample).map((name) => ({ schema, sample, name }))),
  )
  const longest = costly(largestBody)
  const marks = longest.filter((text) => text.startsWith('А\u0323'))
  const works = fields.flatMap(({ schema, sample, name }, at) =>
    // Each field meets another of the longest, so that all of them meet each kind of field; and each meets marks.
    [longest[at % longest.length] ?? '', marks[at % marks.length] ?? ''].map(
      (text) => () => readFields(Object.entries({ ...sample, [name]: text }), schema),
    ),
  )
  expect(works.length).toBeGreaterThan(100)
  expect(await countHolds(works)).toBe(0)
})

/** What rooms ask of a text that may be as long as a body: it came in JSON, or is shown again as it was typed. */
const ofBodies: Record<string, (text: string) => unknown> = {
  isKeepable,
  parsePersonName,
  parseConfirmedName,
  parseProposedText,
  parseEmail,
  readIin,
  parseCertificateCode,
  findMixed,
  swapped,
  readNameParts,
  judgePurpose,
  caseNumber: (text) => judgeSaid({ purpose: 'Asked for by the court', caseNumber: text }),
}

/** What they ask of a field. */
const ofFields: Record<string, (text: string) => unknown> = {
  visibleLength,
  nameWords,
  holdsIin,
  judgeKeptWords,
  isForSomebody,
  readSought,
  maskName,
  matchesSurname: (text) => matchesSurname('Сәрсенова Айгүл', text),
  certificateKey: (text) => certificateKey({ issuer: text.slice(0, 200), number: 'ПШ-118' }),
}

test('whatever rooms ask of a text, it is answered without holding the loop', async () => {
  const of = (asked: Record<string, (text: string) => unknown>, texts: readonly string[]) =>
    Object.values(asked).flatMap((ask) => texts.map((text) => () => ask(text)))
  const fields = costly(4 * longestField).map((text) => text.slice(0, longestField))
  expect(await countHolds([...of(ofBodies, costly(largestBody)), ...of(ofFields, fields)])).toBe(0)
})

test('a field is as long as any needs to be, and not one sign more', () => {
  const schema = z.object({ text: z.string() }).strict()
  const read = (length: number) => readFields([['text', 'ж'.repeat(length)]], schema)
  expect(read(longestField)).toMatchObject({ ok: true })
  expect(read(longestField + 1)).toMatchObject({ ok: false, errors: { text: 'tooLong' } })
})

test('whatever is typed or pasted to be verified, it is read without holding the loop', async () => {
  const works = [2_400, 60_000, largestBody].flatMap((length) =>
    costly(length).map((text) => () => readPresentedText(text, ['https://shanyrak.example'])),
  )
  expect(await countHolds(works)).toBe(0)
})

/** JSON that is nothing but members, strings, numbers, marks. */
const costlyJson = (length: number) => [
  `{${Array.from({ length: length / 7 }, (_, at) => `"${at.toString(36)}":0`).join(',')}}`,
  `{"a":[${fillBytes(length - 10, '{},')}0]}`,
  `{"a":[${fillBytes(length - 10, '1e400,')}0]}`,
  `{"a":${fillBytes(length - 10, '9')}}`,
  `{"a":"${fillBytes(length - 10, '\\u0041')}`,
  `{"a":"A${fillBytes(length - 12, '\u0323\u0301')}"}`,
  `{"${fillBytes(length - 10, 'a\\')}`,
  `{${fillBytes(length - 10, '""')}`,
  `{${fillBytes(length - 10, '"a":"b":')}`,
  fillBytes(length, '['),
  fillBytes(length, '{"a":'),
  `{"statement":{"kind":"record-extract","items":[${fillBytes(length - 200, '{},')}{}]},"proof":{"type":"Ed25519","keyId":"a","signature":"b"}}`,
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
  expect(await countHolds(works)).toBe(0)
})

test('the longest list that a program may send is read without holding the loop, and as a bomb refused', async () => {
  const items = Array.from({ length: 10_000 }, (_, at) => `${at} ${fillBytes(80, '0 ')}`)
  const list = JSON.stringify({ items })
  const bombs = costlyJson(largestList)
  expect(
    await countHolds([list, ...bombs].map((text) => () => readApiBody(apiRequest(text)))),
  ).toBe(0)
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
