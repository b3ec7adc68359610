/**
 * Where to go on to, when an address asks for it: a path of this site, or the fallback. Whoever sends a link
 * to our sign-in page must not choose another site to land on. A language in the path is left out, because
 * it would win over the one that was just chosen.
 */
export function safePath(wanted: string | null | undefined, fallback: string): string {
  if (!wanted || !/^\/(?![/\\])[^\\\p{C}]*$/u.test(wanted)) return fallback
  const here = 'http://here.invalid'
  if (!URL.canParse(wanted, here)) return fallback
  const url = new URL(wanted, here)
  if (url.origin !== here || url.pathname.startsWith('//')) return fallback
  url.searchParams.delete('lang')
  return url.pathname + url.search + url.hash
}
