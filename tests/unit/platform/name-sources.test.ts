import { build } from 'esbuild'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { nameSources } from '../../../app/platform/logging/name-sources.server'
import { freshFolder } from '../../support/fresh-database'

/** The stack of a fault in a bundle of two sources, and the folder that they are in. */
async function givenFault(sourcemap: boolean) {
  const folder = freshFolder()
  mkdirSync(join(folder, 'app'))
  writeFileSync(
    join(folder, 'app/refuse.ts'),
    `export function refuse(): never {\n  throw new Error('no')\n}\n`,
  )
  writeFileSync(
    join(folder, 'app/ask.ts'),
    `import { refuse } from './refuse'\n\nexport function ask() {\n  return refuse()\n}\n`,
  )
  const outfile = join(folder, 'build/program.js')
  const settings = { bundle: true, minify: true, format: 'esm', sourcemap } as const
  await build({ ...settings, entryPoints: [join(folder, 'app/ask.ts')], outfile })
  // In a process of its own: where tests run, stacks are put right already.
  const program = `import { ask } from '${outfile}'
    try { ask() } catch (fault) { process.stdout.write(fault.stack) }`
  const stack = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  })
  return { stack, folder }
}

test('a stack names the sources of a bundle, and line and column in them', async () => {
  const { stack, folder } = await givenFault(true)
  const from = relative(process.cwd(), folder)
  expect(stack).toContain('/build/program.js:')
  const named = nameSources(stack)
  expect(named).toContain(`${from}/app/refuse.ts:2:9`)
  expect(named).toContain(`${from}/app/ask.ts:4:10`)
  expect(named).not.toContain('program.js')
})

test('a stack of a program without a map stays as it is', async () => {
  const { stack } = await givenFault(false)
  expect(stack).toContain('/build/program.js:')
  expect(nameSources(stack)).toBe(stack)
})

test('a map that cannot be read leaves a stack as it is, and another look may find it', async () => {
  const { stack, folder } = await givenFault(true)
  const map = join(folder, 'build/program.js.map')
  const written = readFileSync(map)
  for (const damage of ['{', '[]']) {
    writeFileSync(map, damage)
    expect(nameSources(stack)).toBe(stack)
  }
  rmSync(map)
  mkdirSync(map)
  expect(nameSources(stack)).toBe(stack)
  rmSync(map, { recursive: true })
  writeFileSync(map, written)
  expect(nameSources(stack)).toContain('/app/refuse.ts:2:9')
})
