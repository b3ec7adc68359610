import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listWords, nameWord } from '../support/list-words'

/** What is filled with more than a date: a moment and how long ago it was, in brackets. */
const notDates = ['knownUntil']

const app = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))

test('no full stop follows a date in Russian, which ends in one', () => {
  const words = listWords().filter(({ language }) => language === 'ru')
  expect(words.length).toBeGreaterThan(2000)
  const doubled = words.filter(
    ({ key, text }) => text.includes('{date}.') && !notDates.includes(key),
  )
  expect(doubled.map(nameWord)).toEqual([])
})

test('no page puts a full stop after a date that it formats', () => {
  const doubled = app.filter(
    (file) =>
      file.endsWith('.tsx') &&
      /format(?:Date|Moment)\([^()]*\)\}\s*(?:\.|\{[^}]*[`']\. )/.test(readFileSync(file, 'utf8')),
  )
  expect(doubled).toEqual([])
})
