import { parseCertificateCode, type CodeOutcome } from '../../certification/domain/certificate-code'

/** The longest text in which a code is looked for; what is longer was not meant to be one. */
export const longestTyped = 500

/** Reads what was typed or pasted to be verified: a code, or the address of a verification page. */
export function readTypedCode(text: string): CodeOutcome {
  const typed = text.slice(0, longestTyped)
  const inAddress = /\/(?:verify|certificates)\/([^/?#\s]+)/.exec(typed)?.[1]
  return parseCertificateCode(inAddress === undefined ? typed : decode(inAddress))
}

/** Undoes percent-encoding; what cannot be undone stays as it is. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
