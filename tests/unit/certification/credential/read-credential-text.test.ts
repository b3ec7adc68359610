import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  deepestCredential,
  longestCredential,
  readCredentialText,
} from '../../../../app/certification/credential/read-credential-text'

const refused = (why: string) => ({ kind: 'refused', why })
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

test('whatever JSON an object has is read as JSON.parse reads it', () => {
  const plain = fc.dictionary(
    fc.string().filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
    fc.jsonValue({ maxDepth: 3 }),
  )
  const forbidden = /"(?:__proto__|constructor|prototype)"\s*:/
  fc.assert(
    fc.property(plain, fc.constantFrom(undefined, 1, '\t'), (object, indent) => {
      const text = JSON.stringify(object, null, indent)
      fc.pre(!forbidden.test(text))
      expect(readCredentialText(text)).toEqual({ kind: 'read', document: JSON.parse(text) })
    }),
  )
})

test('no text makes it throw, or read what is not JSON', () => {
  const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', ':', ',', '"', 'a', '\\', '1', ' '))
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      const read = readCredentialText(text)
      if (read.kind === 'read') expect(read.document).toEqual(JSON.parse(text))
    }),
    { numRuns: 2000 },
  )
})

test('ten megabytes are refused unread, and at once', () => {
  expect(readCredentialText(`{"a":"${'x'.repeat(10_000_000)}"}`)).toEqual(refused('too-long'))
  expect(readCredentialText(`{"a":"${'x'.repeat(longestCredential - 8)}"}`)).toMatchObject({
    kind: 'read',
  })
})

test.for(['\\"', '\\', '"\\"', '"a":', '"{'])(
  'a string of %j that never ends costs one look at it',
  (piece) => {
    const text = `{"${piece.repeat((longestCredential - 10) / piece.length)}`
    expect(readCredentialText(text).kind).toBe('refused')
  },
)

test.for([10_000, deepestCredential + 1])('%i levels are too deep', (levels) => {
  expect(readCredentialText(nested(levels))).toEqual(refused('too-deep'))
  expect(readCredentialText('['.repeat(levels))).toEqual(refused('too-deep'))
})

test('as many levels as are allowed are read', () => {
  expect(readCredentialText(nested(deepestCredential))).toMatchObject({ kind: 'read' })
})

test('a key twice in one object is refused, however it is spelled', () => {
  expect(readCredentialText('{"a":1,"b":{"a":2},"a":3}')).toEqual(refused('duplicate-key'))
  expect(readCredentialText('{"a":1,"\\u0061":2}')).toEqual(refused('duplicate-key'))
  expect(readCredentialText('[{"a":1,"a":1}]')).toEqual(refused('duplicate-key'))
})

test('the same key in different objects, and a key among the values, are no repetition', () => {
  expect(readCredentialText('{"a":{"a":"a"},"b":[{"a":1},{"a":2}],"c":"a:{"}')).toMatchObject({
    kind: 'read',
  })
})

test.for(['__proto__', 'constructor', 'prototype', '\\u005f_proto__'])(
  'a key that reaches for the prototype is refused: %s',
  (key) => {
    expect(readCredentialText(`{"a":{"${key}":{"admin":true}}}`)).toEqual(refused('forbidden-key'))
  },
)

test.for([
  '',
  '{',
  '{"a"}',
  '{a:1}',
  "{'a':1}",
  '{"a":1}}',
  '{"a":1,}',
  'NaN',
  '{"\\x":1}',
  '{1:2}',
])('not JSON: %s', (text) => {
  expect(readCredentialText(text)).toEqual(refused('not-json'))
})

test.for(['null', '1', '"text"', '[]', '[{"a":1}]', 'true'])('not an object: %s', (text) => {
  expect(readCredentialText(text)).toEqual(refused('not-an-object'))
})
