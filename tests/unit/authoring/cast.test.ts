import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The cast as docs/authoring.md tells it: each English name with the modules in which it lives. */
function readCast(): Map<string, string[]> {
  const text = readFileSync('docs/authoring.md', 'utf8')
  const [, part = ''] = text.split('## People in the lessons')
  const rows = part
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('|'))
  return new Map(
    rows.slice(2).flatMap((row) => {
      const who = row.split('|')[1] ?? ''
      const modules = [...who.matchAll(/`([a-z-]+)`/g)].map(([, module]) => module!)
      const names = who.replace(/\([^)]*\)/g, '').match(/\b[A-Z][a-z]+\b/g) ?? []
      return names.map((name): [string, string[]] => [name, modules])
    }),
  )
}

/** All English texts of a module. */
function readModule(module: string): string {
  const folder = join('content/modules', module)
  return readdirSync(folder)
    .filter((file) => /\.en\.mdx$|\.yaml$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

test('a name in the lessons is one person: it lives where the list of the cast says, and nowhere else', () => {
  const cast = readCast()
  expect(cast.size).toBeGreaterThan(15)
  for (const [name, modules] of cast) {
    const found = readdirSync('content/modules').filter((module) =>
      new RegExp(`\\b${name}\\b`).test(readModule(module)),
    )
    expect(found.sort(), name).toEqual([...modules].sort())
  }
})

test('who speaks or acts in a lesson is one of the cast', () => {
  const cast = readCast()
  const acting =
    /\b([A-Z][a-z]{2,}) (?:and [A-Z][a-z]+ )?(?:says|asks|thinks|finds|sits|meant|laid|is raising|works late)\b/g
  const others = readdirSync('content/modules').flatMap((module) =>
    [...readModule(module).matchAll(acting)].map(([, name]) => name!),
  )
  const words = /^(?:Adult|Aunt|Lesson|Neither|Nobody|One|She|The|They|Who|Whoever)$/
  expect(others.filter((name) => !cast.has(name) && !words.test(name))).toEqual([])
})
