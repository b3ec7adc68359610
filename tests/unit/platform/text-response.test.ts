import { expect, test } from 'vitest'
import { bytesOf, TextResponse } from '../../../app/platform/http/text-response'

test('a text response gives its text, its status and its headers', async () => {
  const response = new TextResponse('Шаңырақ', { status: 422, headers: { 'X-Fact': 'kept' } })
  expect((await bytesOf(response)).toString()).toBe('Шаңырақ')
  expect(response.status).toBe(422)
  expect(response.headers.get('X-Fact')).toBe('kept')
})

test('any other response gives what streams out of it, or nothing', async () => {
  expect((await bytesOf(new Response('plain'))).toString()).toBe('plain')
  expect(await bytesOf(new Response(null, { status: 204 }))).toHaveLength(0)
})
