import { inflateSync } from 'node:zlib'
import { parseCertificateCode } from '../certification/domain/certificate-code'

/**
 * Finds the certificate's code in a file: in the title of our PDF and the address that its QR code stands
 * for, or in JSON of the API.
 *
 * @returns null when there is none, or more than one.
 */
export function findCodeInFile(bytes: Buffer): string | null {
  const mentions = [bytes, ...inflatedStreams(bytes)]
    .map(asText)
    .flatMap((text) => [
      ...text.matchAll(/\/(?:verify|certificates)\/([0-9A-Za-z-]{18,24})(?![0-9A-Za-z-])/g),
      ...text.matchAll(/(?<![0-9A-Z-])([0-9A-Z]{6}-[0-9A-Z]{6}-[0-9A-Z]{6})(?![0-9A-Z-])/g),
      ...text.matchAll(/"code"\s*:\s*"([^"]{1,64})"/g),
    ])
  const codes = new Set<string>()
  for (const [, mention = ''] of mentions) {
    const parsed = parseCertificateCode(mention)
    if (parsed.kind === 'code') codes.add(parsed.code)
  }
  const [code] = codes
  return codes.size === 1 && code ? code : null
}

/** PDF keeps what is not plain Latin in UTF-16 (ISO 32000-1, 7.9.2.2); its Latin letters are left so. */
function asText(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\0', '')
}

/** What the compressed streams of a PDF hold (ISO 32000-1, 7.3.8); those of other filters are left out. */
function inflatedStreams(bytes: Buffer): Buffer[] {
  const streams: Buffer[] = []
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    const end = bytes.indexOf('endstream', at)
    if (end < 0) break
    try {
      streams.push(inflateSync(bytes.subarray(at + 7, end), { maxOutputLength: 16_000_000 }))
    } catch {
      // A font, a picture, or not a beginning of a stream at all.
    }
    at = end
  }
  return streams
}
