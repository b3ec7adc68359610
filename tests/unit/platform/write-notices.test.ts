import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listPackages, writeNotices } from '../../../app/platform/launch/write-notices.mjs'
import { freshFolder } from '../../support/fresh-database'

test('packages are found by the modules that a bundler names, each once', () => {
  const modules = [
    '/srv/app/root.tsx',
    '/srv/node_modules/qr/index.js',
    '\0/srv/node_modules/qr/decode.js?commonjs-module',
    'node_modules/@noble/ed25519/lib/index.js',
    'node_modules/jsonld/node_modules/lru-cache/index.js?url',
    '\0vite/preload-helper.js',
  ]
  expect(listPackages(modules)).toEqual([
    'node_modules/@noble/ed25519',
    'node_modules/jsonld/node_modules/lru-cache',
    'node_modules/qr',
    'node_modules/vite',
  ])
})

/** A package under a licence, with or without its text. */
function givenPackage(license: string, text: string | null): string {
  const folder = freshFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'one', version: '1.2.3', license }),
  )
  if (text) writeFileSync(join(folder, 'LICENSE.txt'), text)
  return folder
}

test('a notice has name, version and the whole text of the licence', () => {
  const notices = writeNotices([
    givenPackage('MIT', 'Copyright of somebody.\r\nPermission is granted.\r\n'),
  ])
  expect(notices).toContain('one 1.2.3 (MIT)')
  expect(notices).toContain('Copyright of somebody.\nPermission is granted.\n')
})

test('the typeface of the certificates is named with its own licence, not with that of its package', () => {
  expect(writeNotices([])).toMatch(
    /noto-serif [\d.]+ \(OFL-1\.1\)[^]*SIL OPEN FONT LICENSE Version 1\.1/,
  )
})

test('a licence that nobody permitted stops the build, and so does a package without its text', () => {
  expect(() => writeNotices([givenPackage('GPL-3.0-only', 'Text.')])).toThrow('GPL-3.0-only')
  expect(() => writeNotices([givenPackage('MIT', null)])).toThrow('has no licence text')
})
