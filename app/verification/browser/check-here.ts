import { judgePresented } from '../presented/judge-presented'
import { isPdf } from '../presented/is-pdf'
import type { Known } from '../presented/known'
import type { Presented } from '../presented/presented'
import { largestFile, readPresentedBytes } from '../presented/read-presented-bytes'
import type { LocalAnswer } from '../ui/local-answer'
import { readPicture } from './read-picture'

export { openKnown } from '../presented/known'
export { readPresentedText } from '../presented/read-presented-text'

/** Reads a file where it is. One that is too large is not even opened. */
export async function readFileHere(file: File, known: Known): Promise<Presented> {
  if (file.size > largestFile) return { kind: 'refused', why: 'file-too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return readPresentedBytes(bytes, originsOf(known), readPicture)
}

/** The digest of a file that is a PDF: SHA-256, hexadecimal; null of others, and where the browser has no means to make it. */
export async function digestPaperHere(file: File): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (!isPdf(bytes) || !globalThis.crypto?.subtle) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The sites whose addresses are ours. */
export function originsOf({ issuers }: Known): string[] {
  return issuers.map(({ issuer }) => issuer)
}

/** Checks what was presented with nothing but what is known at hand. */
export async function checkHere(
  presented: Presented,
  known: Known,
  now: Date,
): Promise<LocalAnswer> {
  switch (presented.kind) {
    case 'token':
    case 'credential': {
      const local = await judgePresented(presented, known, now)
      return { kind: 'verdict', local, checkedAt: now }
    }
    case 'refused':
    case 'elsewhere':
      return presented
    case 'extract':
    case 'code':
    case 'mistyped':
      return { kind: presented.kind }
  }
}
