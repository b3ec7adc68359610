import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The one file that may call String.prototype.normalize, whose time grows with the square of a row of marks. */
const door = join('app', 'platform', 'text', 'normalise.ts')

/** Calls of it, by its name or by a text that is its name. */
const call =
  /\.\s*normalize\s*(?:\?\.)?\(|\[\s*['"`]normalize['"`]\s*\]|\bnormalize\b[^\n]*=\s*String\.prototype/

const files = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .map((file) => join('app', file))
  .filter((file) => /\.(?:tsx?|mjs|js)$/.test(file))

test('text is put in a normal form of Unicode by one file, which bounds what that takes', () => {
  expect(files.length).toBeGreaterThan(500)
  expect(files.filter((file) => call.test(readFileSync(file, 'utf8')))).toEqual([door])
})
