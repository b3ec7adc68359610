import { build } from 'esbuild'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { judgePresented } from '../../app/verification/presented/judge-presented'
import type { readPresentedBytes } from '../../app/verification/presented/read-presented-bytes'
import type { readPresentedText } from '../../app/verification/presented/read-presented-text'
import { freshFolder } from './fresh-database'

export type BrowserJudge = {
  judgePresented: typeof judgePresented
  readPresentedBytes: typeof readPresentedBytes
  readPresentedText: typeof readPresentedText
}

const presented = './app/verification/presented'

let judge: Promise<BrowserJudge> | undefined

/**
 * What reads and judges in the offline file and on the page, built as for a browser: there the sums of a signature are done by
 * another package than in Node.js, which throws where that one says no. It is built once a process, and keeps nothing of what it judged.
 */
export function givenBrowserJudge(): Promise<BrowserJudge> {
  return (judge ??= buildJudge())
}

async function buildJudge(): Promise<BrowserJudge> {
  const contents = [
    `export { judgePresented } from '${presented}/judge-presented'`,
    `export { readPresentedBytes } from '${presented}/read-presented-bytes'`,
    `export { readPresentedText } from '${presented}/read-presented-text'`,
  ].join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2020',
    define: { self: 'globalThis' },
    logLevel: 'error',
  })
  const file = join(freshFolder(), 'judge.mjs')
  writeFileSync(file, outputFiles[0]?.text ?? '')
  return import(/* @vite-ignore */ file)
}
