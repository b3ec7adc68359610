import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { apiDocument } from '../support/api-document'
import { listPages } from '../support/list-pages'

const all = await listPages()

const pages = all
  .filter(({ module }) => module.handle)
  .map((page) => ({ ...page, source: readFileSync(`app/${page.file}`, 'utf8') }))

/** The text of an exported function of a page, up to the next thing that stands at the margin after it. */
function bodyOf(source: string, name: 'loader' | 'action'): string | null {
  return new RegExp(`^export (?:async )?function ${name}\\b.*?^\\}`, 'ms').exec(source)?.[0] ?? null
}

/** How a loader or action asks for an access, in its own words. */
function guardOf(access: string, from: string): RegExp | null {
  if (access === 'anyone') return null
  if (access === 'signed-in') return /\brequireVisitor\(request, context\)/
  if (access === 'client') return /\banswerCall\(/
  return new RegExp(`\\brequirePermission\\(\\s*request,\\s*context,\\s*handle\\.${from}\\b`)
}

test('every page says by a handle what it is', () => {
  const silent = all.filter(({ module }) => !module.handle)
  expect(silent.map(({ file }) => `${file} exports no handle`)).toEqual([])
})

test('every page asks for the very access that its handle says, before it does anything else', () => {
  const breaches = pages.flatMap(({ path, source, module: { handle } }) => {
    const parts = [
      { name: 'loader' as const, access: handle.access, from: 'access' },
      {
        name: 'action' as const,
        access: handle.actionAccess ?? handle.access,
        from: handle.actionAccess ? 'actionAccess' : 'access',
      },
    ]
    return parts.flatMap(({ name, access, from }) => {
      const body = bodyOf(source, name)
      const guard = guardOf(access, from)
      if (body === null || guard === null) return []
      const [, before = '', asked] = new RegExp(`^(.*?)(${guard.source})`, 's').exec(body) ?? []
      // What stands before it must be no more than taking the arguments apart.
      const isFirst = asked !== undefined && !/\bawait\s+(?!$)/.test(before)
      return isFirst ? [] : [`${name} of ${path}`]
    })
  })
  expect(breaches).toEqual([])
})

test('nobody is asked for more than the handle says', () => {
  const open = pages.filter(({ module }) => module.handle.access === 'anyone')
  const asking = open.filter(({ source }) => {
    const loader = bodyOf(source, 'loader') ?? ''
    return /\brequire(Visitor|Permission)\(/.test(loader)
  })
  expect(asking.map(({ path }) => path)).toEqual([])
  expect(pages.filter(({ source }) => /requirePermission\([^)]*'/s.test(source))).toEqual([])
})

test('every address that takes a form says whose it must be, and no other does', () => {
  const taking = pages.filter(({ path, module }) => module.action && !path.startsWith('/api/'))
  const saying = pages.filter(({ module }) => module.handle.form)
  expect(saying.map(({ path }) => path)).toEqual(taking.map(({ path }) => path))
})

test('what the description of the API asks a token for says so in its handle, and nothing else', () => {
  const described: Record<string, Record<string, { security?: object[] }>> = apiDocument.paths
  const programs = pages.filter(({ path }) => path.startsWith('/api/'))
  expect(programs.length).toBeGreaterThan(10)
  for (const { path, module } of programs) {
    expect(module.handle.audience, path).toBe('programs')
    const operations = Object.values(described[path.replace(/:(\w+)/g, '{$1}')] ?? {})
    const needed = operations.some(
      ({ security = [{ client: [] }] }) =>
        security.length > 0 && security.every((each) => 'client' in each),
    )
    expect(module.handle.access, path).toBe(needed ? 'client' : 'anyone')
  }
  const others = pages.filter(({ path }) => !path.startsWith('/api/'))
  expect(others.filter(({ module }) => module.handle.audience)).toEqual([])
})

test('how long an answer may be kept stands in the handle alone', () => {
  const kept = pages.filter(({ source }) =>
    /['"](?:public|private), max-age/.test(
      source.replace(/^export const handle.*?satisfies RouteHandle$/ms, ''),
    ),
  )
  expect(kept.map(({ path }) => path)).toEqual([])
  const unused = pages.filter(
    ({ source, module }) => module.handle.cache && !/handle\.cache|\(handle\)/.test(source),
  )
  expect(unused.map(({ path }) => path)).toEqual([])
})
