import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './site'

/** The sources that are in what browsers are sent, by the source maps of the build. */
function sourcesInBrowsers(): string[] {
  return readdirSync('build/maps').flatMap((file): string[] => {
    const { sources } = JSON.parse(readFileSync(join('build/maps', file), 'utf8'))
    return sources
  })
}

test('the notices name every package that is in what browsers are sent, as it is installed', async ({
  request,
}) => {
  const answer = await request.get('/third-party-notices.txt')
  expect(answer.headers()['content-type']).toContain('text/plain')
  const notices = await answer.text()
  // A map that a package brings may place a source beside the package.
  const folders = sourcesInBrowsers()
    .flatMap(
      (source) =>
        /node_modules\/.*node_modules\/(?:@[^/]+\/)?[^/]+|node_modules\/(?:@[^/]+\/)?[^/]+/.exec(
          source,
        ) ?? [],
    )
    .filter((folder) => existsSync(join(folder, 'package.json')))
  expect(new Set(folders).size).toBeGreaterThan(15)
  const named = [...new Set(folders)].map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return `\n${name} ${version} (`
  })
  expect(named.filter((name) => !notices.includes(name))).toEqual([])
})

test('browsers are sent no source map and told of none, and the server has one', async () => {
  const sent = readdirSync('build/client', { recursive: true, encoding: 'utf8' })
  expect(sent.filter((file) => file.endsWith('.map'))).toEqual([])
  const scripts = sent.filter((file) => file.endsWith('.js'))
  expect(scripts.length).toBeGreaterThan(3)
  const telling = scripts.filter((file) =>
    readFileSync(join('build/client', file), 'utf8').includes('sourceMappingURL'),
  )
  expect(telling).toEqual([])
  expect(sourcesInBrowsers().some((source) => source.endsWith('app/entry.client.tsx'))).toBe(true)
  expect(existsSync('build/server/index.js.map')).toBe(true)
})
