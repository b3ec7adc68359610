import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What is filled with more than a date: a moment and how long ago it was, in brackets. */
const notDates = ['knownUntil']

const app = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))

test('no full stop follows a date in Russian, which ends in one', () => {
  const files = app.filter((file) => file.endsWith('messages.ts'))
  expect(files.length).toBeGreaterThan(30)
  const doubled = files.flatMap((file) => {
    const [, russian = ''] = readFileSync(file, 'utf8').split(/^ {2}ru: \{$/m)
    const [said = ''] = russian.split(/^ {2}en: \{$/m)
    return said
      .split('\n')
      .filter((line) => line.includes('{date}.'))
      .filter((line) => !notDates.some((key) => line.trim().startsWith(`${key}:`)))
      .map((line) => `${file}: ${line.trim()}`)
  })
  expect(doubled).toEqual([])
})

test('no page puts a full stop after a date that it formats', () => {
  const doubled = app.filter(
    (file) =>
      file.endsWith('.tsx') &&
      /format(?:Date|Moment)\([^()]*\)\}\s*(?:\.|\{[^}]*[`']\. )/.test(readFileSync(file, 'utf8')),
  )
  expect(doubled).toEqual([])
})
