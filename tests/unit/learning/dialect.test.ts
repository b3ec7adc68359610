import { expect, test } from 'vitest'
import { checkLesson } from '../../../app/learning/check-lesson.server'
import { compileLesson } from '../../../app/learning/compile-lesson.server'
import type { Component } from '../../../app/learning/domain/dialect/component'
import { dialect } from '../../../app/learning/domain/dialect/registry'
import { writeComponents } from '../../support/write-components'

const same = (text: string) => ({ kk: text, ru: text, en: text })
const facts = {
  language: 'en',
  glossary: [{ id: 'attachment', title: same('Attachment'), definition: same('A bond.') }],
  pictures: new Map([['stages.webp', { address: '/media/a.webp', width: 640, height: 480 }]]),
  emergencies: [
    {
      id: 'afraid-to-hit',
      title: same('Afraid to hit'),
      first: same('Step away.'),
      lines: ['111'],
      steps: [same('Breathe.')],
    },
  ],
} satisfies Parameters<typeof compileLesson>[1]

const shown = Object.entries(dialect)
const withExample = shown.filter(([, { example }]) => example !== '')

async function publish(example: string) {
  const text = `---\ntitle: A title\nsummary: A summary\n---\n\n${example}\n`
  const { lesson, problems } = await checkLesson({ file: 'a.mdx', text })
  expect(problems).toEqual([])
  return compileLesson(lesson!, facts).blocks
}

test.each(withExample)(
  'the example of %s can be published, and is read',
  async (name, component) => {
    const blocks = await publish(component.example)
    expect(JSON.stringify(blocks)).toContain(component.content === 'words' ? 'term' : `"${name}"`)
  },
)

test('each component without an example of its own stands in that of the component around it', () => {
  const without = shown.filter(([, { example }]) => example === '')
  expect(without.length).toBeGreaterThan(0)
  for (const [name, { within }] of without) {
    let around: Component | undefined = dialect[within as keyof typeof dialect]
    while (around?.example === '') around = dialect[around.within as keyof typeof dialect]
    expect(around?.example).toContain(`<${name}`)
  }
})

test('what a lesson may hold is written for its authors as the checker has it', async () => {
  await expect(await writeComponents()).toMatchFileSnapshot('../../../docs/components.md')
})
