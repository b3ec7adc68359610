import { matchRoutes } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageFinder, type RouteTable } from '../../../app/platform/http/find-page'
import routes from '../../../app/routes'

const entries: RouteConfigEntry[] = await routes
const table = entries.map(({ file, path, index }) => ({
  id: file.replace(/\.tsx?$/, ''),
  parentId: 'root',
  path,
  index,
}))

/** The table as the framework's build has it. */
function asBuilt(pages: { id: string; parentId: string; path?: string }[]): RouteTable {
  return Object.fromEntries([{ id: 'root', path: '' }, ...pages].map((page) => [page.id, page]))
}

const find = pageFinder(asBuilt(table))
const branches = table.map(({ id, path, index }) =>
  index ? { id, index: true as const } : { id, path },
)

/** What the framework itself would choose. */
function chosenByFramework(path: string) {
  const match = matchRoutes(branches, path)?.at(-1)
  return match && { id: match.route.id, params: match.params }
}

const words = [...new Set(table.flatMap(({ path = '' }) => path.split('/')))].filter(
  (word) => word !== '' && word !== '*',
)
const anyPath = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('a', 'TEST', '%D0%B0', '%2F', '')))
  .map((segments) => `/${segments.join('/')}`)

describe('the page of an address', () => {
  test('is found for every route', () => {
    for (const { id, path = '' } of table.filter((page) => !page.path?.includes('*'))) {
      expect(find(`/${path.replace(/:\w+/g, 'some-value')}`)?.id).toBe(id)
    }
  })

  test('is the one that the framework would choose, wherever one is found', () => {
    fc.assert(
      fc.property(anyPath, (path) => {
        const found = find(path)
        if (found !== undefined) expect(found).toEqual(chosenByFramework(path))
      }),
      { numRuns: 2_000 },
    )
  })

  test('goes by the fixed word before the parameter, whatever the order of the table', () => {
    const ids = ['learn/:enrolment', 'learn/new', ':any/new']
    const pages = ids.map((path) => ({ id: path, parentId: 'root', path }))
    for (const order of [pages, pages.toReversed()]) {
      const findOne = pageFinder(asBuilt(order))
      expect(findOne('/learn/new')?.id).toBe('learn/new')
      expect(findOne('/learn/1')?.id).toBe('learn/:enrolment')
      expect(findOne('/other/new')?.id).toBe(':any/new')
    }
  })

  test('is left to the framework where no pattern fits as it is written', () => {
    for (const path of [
      '/no/such/page/at/all',
      '/VERIFY',
      '/verify/',
      '//',
      '/certificates//pdf',
    ]) {
      expect(find(path)).toBeUndefined()
    }
  })
})
