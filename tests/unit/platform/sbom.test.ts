import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '../../support/fresh-database'

type Component = { group?: string; name: string; version: string; components?: Component[] }

function nameAll(components: Component[]): string[] {
  return components.flatMap(({ group, name, version, components: within = [] }) => [
    `${group ? `${group}/` : ''}${name} ${version}`,
    ...nameAll(within),
  ])
}

test('the bill of materials names every package that is installed to run the site', () => {
  const file = join(freshFolder(), 'sbom.json')
  execFileSync('npm', ['run', '--silent', 'sbom', '--', file])
  const bill = JSON.parse(readFileSync(file, 'utf8'))
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const installed = Object.keys(packages).filter(
    (path) => path && !packages[path].dev && !packages[path].devOptional && existsSync(path),
  )
  const wanted = installed.map(
    (path) => `${path.split('node_modules/').at(-1)} ${packages[path].version}`,
  )
  expect(wanted.length).toBeGreaterThan(300)
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    metadata: { component: { name: 'shanyrak', type: 'application' } },
  })
  const named = new Set(nameAll(bill.components))
  expect(wanted.filter((each) => !named.has(each))).toEqual([])
})
