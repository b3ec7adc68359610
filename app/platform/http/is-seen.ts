/**
 * Whether a request comes from somebody before whose eyes the page will be: not a HEAD, and not a browser that fetches
 * beforehand what may never be looked at (Sec-Purpose of the Fetch standard, and its older names).
 */
export function isSeen({ method, headers }: Request): boolean {
  const purposes = ['Sec-Purpose', 'Purpose', 'X-Purpose', 'X-Moz'].map((name) => headers.get(name))
  return (
    method === 'GET' &&
    !purposes.some((purpose) => /prefetch|prerender|preview/i.test(purpose ?? ''))
  )
}
