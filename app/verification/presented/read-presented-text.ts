import * as z from 'zod/v4-mini'
import { longestToken } from '../../certification/credential/token'
import { readCredentialText } from '../../certification/credential/read-credential-text'
import {
  codeLength,
  longestTyped,
  parseCertificateCode,
} from '../../certification/domain/certificate-code'
import { codeInAddress } from '../../certification/domain/code-in-address'
import { pathTo } from '../../path-to'
import type { Presented, PresentedExtract } from './presented'

/**
 * Reads what was typed, pasted or scanned: a certificate's number, an address of one of our sites, the token of a QR code,
 * or the whole text of a credential. An address of another site is only named, whatever stands in it.
 *
 * @param origins of the sites whose addresses are ours.
 */
export function readPresentedText(text: string, origins: readonly string[]): Presented {
  const typed = text.trim()
  const isShort = typed.length <= longestToken + longestTyped
  if (typed.startsWith('{') || typed.startsWith('[')) {
    const bracketed = isShort ? readCode(typed) : null
    return bracketed?.kind === 'code' && !/["\n]/.test(typed) ? bracketed : readCredential(typed)
  }
  if (isToken(typed)) return { kind: 'token', text: typed }
  const given = isShort ? unwrap(typed) : typed
  const address = readAddress(given, origins)
  if (address) return readOwnOrForeign(address, origins)
  return isToken(given) ? { kind: 'token', text: given } : readCode(given)
}

/** Quotes, brackets and spaces before an address or a token, and the same and the end of a sentence behind it. */
const before = /^[\p{Ps}\p{Pi}"'`\u00b4<\s\u200b\ufeff]+/u
const behind = /[\p{Pe}\p{Pf}"'`\u00b4>.,;:!?\s\u200b\ufeff]/u

/** Takes them off, from the end sign by sign: an expression would look for the end from each of many spaces in the middle. */
function unwrap(text: string): string {
  let end = text.length
  while (end > 0 && behind.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end).replace(before, '')
}

function readCredential(text: string): Presented {
  const read = readCredentialText(text)
  if (read.kind === 'refused') return read
  const extract = readExtract(read.document)
  return extract
    ? { kind: 'extract', text, ...extract }
    : { kind: 'credential', text, document: read.document }
}

/**
 * The file of an extract: what was stated, and the signature over it. With anything beside these it is none, since nobody
 * signed that.
 */
const extractFile = z.strictObject({
  statement: z.looseObject({ kind: z.literal('record-extract') }),
  proof: z.strictObject({ type: z.literal('Ed25519'), keyId: z.string(), signature: z.string() }),
})

function readExtract(document: object): PresentedExtract | null {
  const read = extractFile.safeParse(document)
  if (!read.success) return null
  const { statement, proof } = read.data
  return { statement, keyId: proof.keyId, signature: proof.signature }
}

/**
 * The serialisation of a token (RFC 7515, 7.1), whoever made it: whose it is the check says. A number that was written
 * with full stops is none.
 */
function isToken(text: string): boolean {
  if (text.length > longestToken || !/^[\w-]{2,}\.[\w-]*\.[\w-]*$/.test(text)) return false
  return text.length > 2 * codeLength || readCode(text).kind !== 'code'
}

/** An address, also one that was typed without its beginning. */
function readAddress(text: string, origins: readonly string[]): URL | null {
  if (/\s/.test(text) || text.length > longestToken + longestTyped) return null
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) {
    // A label with its colon reads as a scheme.
    const isLabel = !text.includes('//') && parseCertificateCode(text).kind === 'code'
    return URL.canParse(text) && !isLabel ? new URL(text) : null
  }
  const [host = ''] = text.split(/[/?#]/, 1)
  if (host === text || !/^[^:]*[.:]/.test(host)) return null
  const own = origins.find((origin) => new URL(origin).host === host.toLowerCase())
  const whole = `${own ? new URL(own).protocol : 'https:'}//${text}`
  return URL.canParse(whole) ? new URL(whole) : null
}

function readOwnOrForeign(address: URL, origins: readonly string[]): Presented {
  const inPath = codeInAddress(address.pathname)
  if (!origins.includes(address.origin)) {
    const code = inPath === null ? null : parseCertificateCode(inPath)
    const host = address.host || address.protocol.replace(/:$/, '')
    return { kind: 'elsewhere', host, code: code?.kind === 'code' ? code.code : null }
  }
  const fragment = address.hash.slice(1)
  if (address.pathname === pathTo('/v') && isToken(fragment))
    return { kind: 'token', text: fragment }
  return readCode(inPath ?? '')
}

function readCode(text: string): Presented {
  const parsed = parseCertificateCode(text)
  return parsed.kind === 'code' ? parsed : { kind: 'mistyped', refusal: parsed }
}
