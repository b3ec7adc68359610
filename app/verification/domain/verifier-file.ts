/** The name under which the offline verifier is saved. */
export const verifierFile = 'shanyrak-verify.html'

/**
 * Computes the digest of a verifier that somebody has. It empties the one element that is another each time, and leaves every other byte
 * where it stands: a second such element, or anything else around it, makes another digest.
 */
export const digestCommand = `sed 's/ id="known">[^<>]*</ id="known"></' ${verifierFile} | sha256sum`

/** The largest that the file may be, in bytes after gzip at its level 9, so that it can be sent around. */
export const largestVerifier = 120_000
