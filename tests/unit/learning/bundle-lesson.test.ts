import { expect, test } from 'vitest'
import { bundleLesson } from '../../../app/learning/mdx/bundle-lesson.server'

/* The text is refused before it is parsed; these show that the gate alone would refuse it as well. */

test.each([
  ['an import', 'import fs from "node:fs"\n\ntext'],
  ['an export', 'export const a = (globalThis.hostileRan = true)'],
  ['an expression in a sentence', 'a {globalThis.hostileRan = true} b'],
  ['an expression by itself', '{globalThis.hostileRan = true}'],
  ['an expression as a value', '<Callout kind={globalThis.hostileRan = true}>\n\na\n\n</Callout>'],
  ['a spread', '<Callout kind="note" {...(globalThis.hostileRan = {})}>\n\na\n\n</Callout>'],
])('%s does not pass the gate, is not compiled and does not run', async (_, body) => {
  const { found, code } = await bundleLesson(body)
  expect(found).toMatchObject([{ line: 1, message: expect.stringContaining('a program') }])
  expect(code).toBeNull()
  expect(globalThis.hostileRan).toBeUndefined()
})
