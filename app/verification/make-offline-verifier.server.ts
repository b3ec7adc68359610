import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services } from '../context'
import type { Language } from '../platform/i18n/language'
import { readKnown } from './read-known.server'

export type OfflineVerifier = {
  html: string
  /** The policy that stands in its head, for a server that shows it. */
  policy: string
}

/** Where the build puts the file as it is before anything is known (app/platform/launch/build.mjs). */
const template = join(process.cwd(), 'build/offline/verifier.html')

let read: Promise<string | null> | null = null

/**
 * The verifier in one file, with what is known now in it.
 *
 * @returns null where the site was not built, as in development.
 */
export async function makeOfflineVerifier(
  services: Pick<Services, 'config' | 'database' | 'keys'>,
  language: Language,
  now: Date,
): Promise<OfflineVerifier | null> {
  read ??= readFile(template, 'utf8').catch(() => null)
  const page = await read
  const policy = page && /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]
  if (!page || !policy) return null
  const known = toInlineJson(await readKnown(services, language, now))
  const element = `<script type="application/json" id="known">${known}</script>`
  return { html: page.replace('<!-- known -->', () => element), policy }
}

/**
 * SHA-256 (hex) of the verifier's program: of every line of the file but the one with what is known, which is signed and another
 * each time. So whoever has a file can compare it: `grep -v 'id="known"' shanyrak-verify.html | sha256sum`.
 *
 * @returns null where the site was not built.
 */
export async function readVerifierDigest(): Promise<string | null> {
  read ??= readFile(template, 'utf8').catch(() => null)
  const page = await read
  if (page === null) return null
  digest ??= createHash('sha256').update(programOf(page)).digest('hex')
  return digest
}

let digest: string | null = null

/** The lines of the file that stay as they were built. */
function programOf(page: string): string {
  const lines = page.split('\n')
  return lines.filter((line) => line.trim() !== '<!-- known -->').join('\n')
}

/** JSON that ends no script element, and says the same. */
export function toInlineJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
