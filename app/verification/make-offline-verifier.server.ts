import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Services } from '../context'
import type { Language } from '../platform/i18n/language'
import type { Anchors, SignedKnown } from './presented/known'
import { readKnown } from './read-known.server'

export type OfflineVerifier = {
  html: string
  /** The policy that stands in its head, for a server that shows it. */
  policy: string
}

/** Where the build puts the file as it is before anything is known (app/platform/launch/build.mjs). */
const template = join(process.cwd(), 'build/offline/verifier.html')

let read: Promise<string | null> | null = null

function readTemplate(): Promise<string | null> {
  read ??= readFile(template, 'utf8').catch(() => null)
  return read
}

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
  const page = await readTemplate()
  const policy = page && /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1]
  if (!page || !policy) return null
  const known = await readKnown(services, language, now)
  return { html: fillVerifier(page, anchorsOf(services.keys), known), policy }
}

/**
 * SHA-256 (hex) of the verifier's program with the keys that it is opened by, as `digestCommand` computes it of a file. It changes with each
 * release, and whenever a key is added or distrusted.
 *
 * @returns null where the site was not built.
 */
export async function readVerifierDigest(
  keys: Pick<Services['keys'], 'issuerKeys'>,
): Promise<string | null> {
  const page = await readTemplate()
  if (page === null) return null
  const anchors = anchorsOf(keys)
  const by = JSON.stringify(anchors)
  if (digested?.by !== by) {
    const digest = createHash('sha256')
      .update(fillVerifier(page, anchors, null))
      .digest('hex')
    digested = { by, digest }
  }
  return digested.digest
}

let digested: { by: string; digest: string } | null = null

/** All keys of the site; under each of its addresses they are the same. */
function anchorsOf(keys: Pick<Services['keys'], 'issuerKeys'>): Anchors {
  return keys.issuerKeys()[0]?.keys ?? []
}

/**
 * Puts anchors and what is known into the file as it was built.
 *
 * @param known null for the file that its digest is of.
 */
export function fillVerifier(page: string, anchors: Anchors, known: SignedKnown | null): string {
  const element = (id: string, text: string) =>
    `<script type="application/json" id="${id}">${text}</script>`
  return page
    .replace('<!-- anchors -->', () => element('anchors', toInlineJson(anchors)))
    .replace('<!-- known -->', () => element('known', known ? toInlineJson(known) : ''))
}

/** JSON that ends no script element, and says the same. */
export function toInlineJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
