/** Escapes in a row, or a percent sign that begins none. */
const escapes = /(?:%[\da-f]{2})+|%/gi

/**
 * An address that a number was pasted into (ServedHandle.isPastedInto), as it can be read: where percent signs stand for no text (none of
 * Unicode, half a character, NUL), they stand for themselves. So the page of that number sees it and says that it is
 * mistyped.
 */
export function readPastedAddress(address: string): string {
  return address.replace(escapes, (run) => (isText(run) ? run : run.replaceAll('%', '%25')))
}

function isText(run: string): boolean {
  try {
    return !decodeURIComponent(run).includes('\0')
  } catch {
    return false
  }
}
