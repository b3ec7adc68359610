/** Beginnings of the addresses whose last part, or query, people paste: the number of a certificate or an extract. */
const pastedInto =
  /^\/(?:verify|certificates|admin\/certificates|record\/extracts|authority\/elsewhere|api\/v1\/certificates)(?=[/?]|$)/

/** Escapes in a row, or a percent sign that begins none. */
const escapes = /(?:%[\da-f]{2})+|%/gi

/**
 * An address with the number that was pasted into it, as it can be read: where percent signs stand for no text (none of
 * Unicode, half a character, NUL), they stand for themselves. So the page of that number sees it and says that it is
 * mistyped. Other addresses are left as they are.
 */
export function readPastedAddress(address: string): string {
  if (!pastedInto.test(address)) return address
  return address.replace(escapes, (run) => (isText(run) ? run : run.replaceAll('%', '%25')))
}

function isText(run: string): boolean {
  try {
    return !decodeURIComponent(run).includes('\0')
  } catch {
    return false
  }
}
