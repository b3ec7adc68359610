import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import routes from '../../../app/routes'
import { contracts } from '../../../app/exchange/description/contracts'
import { problems } from '../../../app/exchange/api/problems'
import { apiDocument } from '../../support/api-document'

/** Every address of the API that something answers, as the description writes them. */
const addresses = routes
  .map(({ path = '' }) => `/${path}`)
  .filter((path) => path.startsWith('/api/') && path !== '/api/*')
  .map((path) => path.replace(/:(\w+)/g, '{$1}'))

const described = Object.keys(apiDocument.paths).filter((path) => path.startsWith('/api/'))

test('every address of the API is described, and nothing else is', () => {
  expect(addresses.length).toBeGreaterThan(10)
  expect(addresses.sort()).toEqual(described.sort())
})

test('every page of the API offers the methods that are described, and no other', () => {
  const files = new Map(routes.map(({ path = '', file }) => [`/${path}`, file]))
  for (const path of described) {
    const file = files.get(path.replace(/\{(\w+)\}/g, ':$1'))
    const source = readFileSync(`app/${file}`, 'utf8')
    const [, offered = ''] = /const operations = \{(.*?)\}/s.exec(source) ?? []
    const methods = [...offered.matchAll(/(\w+):/g)].map(([, method]) => method)
    const paths: Record<string, object> = apiDocument.paths
    expect(methods.sort(), path).toEqual(Object.keys(paths[path] ?? {}).sort())
    expect(source.split(`'${path}'`).length, `${file} names ${path}`).toBeGreaterThanOrEqual(3)
  }
})

test('every operation is checked by the description', () => {
  const operations = Object.entries(apiDocument.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method} ${path}`),
  )
  expect([...contracts.keys()].sort()).toEqual(operations.sort())
})

test('everything the description refers to is there, and everything in it is referred to', () => {
  const references = JSON.stringify(apiDocument).match(/#\/components\/\w+\/\w+/g) ?? []
  const { schemas, headers } = apiDocument.components
  const known = [
    ...Object.keys(schemas).map((name) => `#/components/schemas/${name}`),
    ...Object.keys(headers).map((name) => `#/components/headers/${name}`),
  ]
  expect([...new Set(references)].sort()).toEqual(known.sort())
})

test('a problem has one status wherever it is told', () => {
  const pages = readdirSync('app/exchange/pages').map((file) =>
    readFileSync(`app/exchange/pages/${file}`, 'utf8'),
  )
  const told = pages.join('').match(/refuse\(\s*'([a-z-]+)'/g) ?? []
  expect(told.length).toBeGreaterThan(8)
  for (const call of told) {
    const reason = call.replace(/^refuse\(\s*'|'$/g, '')
    expect(Object.keys(problems)).toContain(reason)
  }
})
