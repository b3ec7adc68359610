import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { pathTo, type ParameterOf, type PathTemplate } from '../../../app/path-to'
import { pageFinder } from '../../../app/platform/http/find-page'
import routes, { pages } from '../../../app/routes'

const find = pageFinder(
  Object.fromEntries(
    routes.map(({ path, file }) => [file, { id: file, parentId: 'root', path: path ?? '' }]),
  ),
)
const wellFormed = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((text) => !/^\.{1,2}$/.test(text))

describe('the path of a page', () => {
  test('leads to that page with the very values that were put in, whatever they are', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, wellFormed, (enrolmentId, module, lesson) => {
        const path = pathTo('/learn/:enrolmentId/:module/:lesson', { enrolmentId, module, lesson })
        expect(find(path)).toEqual({
          id: pages['/learn/:enrolmentId/:module/:lesson'],
          params: { enrolmentId, module, lesson },
        })
        expect(new URL(path, 'https://site.test').pathname).toBe(path)
      }),
    )
  })

  test('carries a query and a fragment as they were given', () => {
    fc.assert(
      fc.property(wellFormed, wellFormed, (done, fragment) => {
        const path = pathTo('/record', { query: { done, again: true, next: null }, fragment })
        const { searchParams, hash, pathname } = new URL(path, 'https://site.test')
        expect(pathname).toBe('/record')
        expect([...searchParams]).toEqual([
          ['done', done],
          ['again', ''],
        ])
        expect(decodeURIComponent(hash)).toBe(`#${fragment}`)
      }),
    )
    expect(pathTo('/learn', { query: { next: null, again: false } })).toBe('/learn')
    expect(pathTo('/learn', { query: new URLSearchParams({ q: 'а б' }) })).toMatch(/^\/learn\?q=/)
  })

  test('is refused where a value would make it that of another page', () => {
    for (const code of ['', '.', '..']) {
      expect(() => pathTo('/verify/:code', { code })).toThrow(RangeError)
    }
  })

  test('keeps the slashes of what follows a fixed beginning', () => {
    expect(pathTo('/verify/*', { '*': 'a/b c' })).toBe('/verify/a/b%20c')
  })
})

test('a dead link, a place left open and one too many do not compile', () => {
  expectTypeOf<ParameterOf<'/learn/:enrolmentId/:module/:lesson'>>().toEqualTypeOf<
    'enrolmentId' | 'module' | 'lesson'
  >()
  expectTypeOf<ParameterOf<'/learn'>>().toEqualTypeOf<never>()
  expectTypeOf<'/api/v1/webhooks/{webhookId}/replay'>().toExtend<PathTemplate>()
  const dead = () => [
    // @ts-expect-error no route has this pattern
    pathTo('/lern'),
    // @ts-expect-error the code is missing
    pathTo('/verify/:code'),
    // @ts-expect-error the pattern has no such place
    pathTo('/verify/:code', { code: '1', id: '2' }),
    // @ts-expect-error a value that may be absent makes no address
    pathTo('/verify/:code', { code: undefined }),
  ]
  expect(dead).toBeTypeOf('function')
})
