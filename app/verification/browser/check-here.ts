import type { Language } from '../../platform/i18n/language'
import { judgePresented, type LocalVerdict } from '../presented/judge-presented'
import { isPdf } from '../presented/is-pdf'
import type { Known } from '../presented/known'
import type { Presented, Signed } from '../presented/presented'
import { largestFile, readPresentedBytes } from '../presented/read-presented-bytes'
import { renderPanel, renderVerdict } from './render-answer'
import { element } from './element'
import { readPicture } from './read-picture'
import { sayIn } from './say'

export { openKnown } from '../presented/known'
export { readPresentedText } from '../presented/read-presented-text'

export type CheckedHere = {
  /** What the answer looks like. */
  rendered: HTMLElement[]
  /** What carries a signature, and how it was judged; null for whatever else was presented. */
  signed: { signed: Signed; local: LocalVerdict } | null
}

/** Reads a file where it is. One that is too large is not even opened. */
export async function readFileHere(file: File, known: Known): Promise<Presented> {
  if (file.size > largestFile) return { kind: 'refused', why: 'too-long' }
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

/** Checks what was presented with nothing but what is known at hand, and renders the answer. */
export async function checkHere(
  presented: Presented,
  known: Known,
  { language, now }: { language: Language; now: Date },
): Promise<CheckedHere> {
  const say = sayIn(language)
  switch (presented.kind) {
    case 'token':
    case 'credential': {
      const local = await judgePresented(presented, known, now)
      return {
        rendered: renderVerdict(local, known, { language, now }),
        signed: { signed: presented, local },
      }
    }
    case 'refused':
      return alone(renderPanel('refused', say('refusedTitle'), say(presented.why)))
    case 'elsewhere': {
      const { host } = presented
      const panel = renderPanel('elsewhere', say('elsewhereTitle'), say('elsewhereText', { host }))
      return { rendered: [panel], signed: null }
    }
    // Whether it is genuine the register knows alone.
    case 'extract':
      return alone(element('p', { class: 'notice', 'data-kind': 'care' }, say('extractOnline')))
    case 'code':
      return alone(element('p', { class: 'notice', 'data-kind': 'care' }, say('numberOffline')))
    case 'mistyped':
      return alone(element('p', { class: 'notice', 'data-kind': 'care' }, say('mistypedOffline')))
  }
}

function alone(rendered: HTMLElement): CheckedHere {
  return { rendered: [rendered], signed: null }
}
