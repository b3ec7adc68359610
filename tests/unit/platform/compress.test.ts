import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { chooseCoding, compress } from '../../../app/platform/http/compress'

const page = Buffer.from('<p>Шаңырақ, бала, отбасы.</p>'.repeat(200))

test.each([
  [undefined, null],
  ['identity', null],
  ['gzip, deflate, br', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['gzip;q=0', null],
  ['GZIP', 'gzip'],
])('a browser that accepts "%s" is sent %s', (accepted, coding) => {
  expect(chooseCoding(accepted)).toBe(coding)
})

test('what was compressed opens to the same bytes', () => {
  const br = compress(page, 'text/html; charset=utf-8', 'br')
  const gzip = compress(page, 'application/json', 'gzip')
  expect(br && brotliDecompressSync(br.body).equals(page)).toBe(true)
  expect(gzip && gunzipSync(gzip.body).equals(page)).toBe(true)
})

test('pictures and short answers are sent as they are', () => {
  expect(compress(page, 'image/webp', 'br')).toBeNull()
  expect(compress(Buffer.from('ok'), 'text/plain', 'br')).toBeNull()
})
