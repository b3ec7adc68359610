/**
 * Whether the path of an address is what whoever guards it takes it for: it cannot be decoded, holds a NUL, or would be another
 * one once it is resolved. A browser resolves `..` before it asks; what comes with it, or with a backslash or a line break that
 * parsers of addresses make a slash of or drop (WHATWG URL, 4.4), means to be seen as one path and answered as another.
 */
export function isPlainAddress(address: string): boolean {
  const [path = ''] = address.split('?', 1)
  if (!path.startsWith('/') || address.includes('\0') || address.includes('%00')) return false
  if (/[\\\t\r\n]/.test(address)) return false
  try {
    decodeURIComponent(path)
  } catch {
    return false
  }
  return !path.split('/').some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))
}
