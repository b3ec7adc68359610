import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'

const manifest = z.object({
  dependencies: z.record(z.string()),
  devDependencies: z.record(z.string()).default({}),
})

function readManifest(path: string) {
  return manifest.parse(JSON.parse(readFileSync(path, 'utf8')))
}

test('what the bare app of the bench is built from is installed here, in the same version', () => {
  const { dependencies, devDependencies } = readManifest('package.json')
  const installed = { ...dependencies, ...devDependencies }
  const bare = readManifest('tests/bench/bare/package.json').dependencies
  expect(Object.keys(bare)).not.toEqual([])
  for (const [name, version] of Object.entries(bare)) expect(installed[name], name).toBe(version)
})
