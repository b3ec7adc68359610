import { chromium, type Browser, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCredential } from '../../app/certification/credential/check-credential'
import { checkToken } from '../../app/certification/credential/check-token'
import type { CredentialCheck } from '../../app/certification/credential/credential-facts'
import type { IssuerKeys } from '../../app/certification/credential/issuer-keys'
import { givenGenuine } from './given-genuine'
import { forgeries } from './forgeries'

/* What checks on the server checks in a browser: from a file, offline, without WebCrypto's Ed25519. */

type Check = (given: unknown, trust: IssuerKeys) => Promise<CredentialCheck>
declare global {
  var checks: Record<'checkCredential' | 'checkToken', Check>
}

let browser: Browser
let page: Page
let folder: string
let bundle: string

beforeAll(async () => {
  const source = ['checkCredential', 'checkToken'] as const
  const built = await build({
    stdin: {
      contents: `import { checkCredential } from './check-credential'
        import { checkToken } from './check-token'
        globalThis.checks = { ${source.join(', ')} }`,
      resolveDir: 'app/certification/credential',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
  })
  bundle = built.outputFiles[0]?.text ?? ''
  folder = await mkdtemp(join(tmpdir(), 'shanyrak-browser-'))
  const file = join(folder, 'page.html')
  const script = bundle.replaceAll('</script', '<\\/script')
  await writeFile(
    file,
    `<!doctype html><meta charset="utf-8"><script type="module">${script}</script>`,
  )
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
  const context = await browser.newContext({ offline: true })
  await context.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Ed25519', 'NotSupportedError'))
    Object.assign(SubtleCrypto.prototype, { importKey: refuse, verify: refuse, sign: refuse })
  })
  page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  await page.waitForFunction(() => globalThis.checks !== undefined)
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

const inBrowser = (given: object | string, trust: IssuerKeys) =>
  page.evaluate(
    ([given, trust]) =>
      typeof given === 'string'
        ? globalThis.checks.checkToken(given, trust)
        : globalThis.checks.checkCredential(given, trust),
    [given, trust] as const,
  )

test('the genuine certificate is believed in both forms', async () => {
  const { credential, token, trust } = await givenGenuine()
  const good = { signature: 'good', issuer: 'known' }
  expect(await inBrowser(credential, trust)).toMatchObject(good)
  expect(await inBrowser(token, trust)).toMatchObject(good)
})

test.for(forgeries)('the browser says what the server says: $name', async ({ make }) => {
  const genuine = await givenGenuine()
  const forged = await make(genuine)
  const onServer = await (typeof forged === 'string'
    ? checkToken(forged, genuine.trust)
    : checkCredential(forged, genuine.trust))
  expect(await inBrowser(forged, genuine.trust)).toEqual(onServer)
})

test('a verdict on a credential takes less than 300 ms once the page is warm', async () => {
  const { credential, trust } = await givenGenuine()
  const milliseconds = await page.evaluate(
    async ([credential, trust]) => {
      await globalThis.checks.checkCredential(credential, trust)
      const before = performance.now()
      await globalThis.checks.checkCredential(credential, trust)
      return performance.now() - before
    },
    [credential, trust] as const,
  )
  expect(milliseconds).toBeLessThan(300)
})

test('what checks leaves the offline verifier room below 120 kB, and needs nothing of Node.js', () => {
  expect(gzipSync(bundle, { level: 9 }).length).toBeLessThan(80_000)
  expect(bundle).not.toMatch(
    /require\(["'](node:)?(crypto|fs|http|https|net|buffer)["']\)|from"node:/,
  )
})
