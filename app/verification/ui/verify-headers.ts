import type { HeadersArgs } from '@remix-run/server-runtime'

/** Headers of everything that answers about a certificate: kept nowhere, found by no search engine, telling no referrer. */
export const verifyHeaders = {
  'Cache-Control': 'no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
}

/** Where a QR code can be shown to the camera, on this site alone. */
export const cameraHeaders = {
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
}

/** The same for a page, and in how long to come back where too much was asked. */
export function headers({ loaderHeaders, actionHeaders }: HeadersArgs): Headers {
  const all = new Headers({ ...verifyHeaders, ...cameraHeaders })
  const wait = actionHeaders.get('Retry-After') ?? loaderHeaders.get('Retry-After')
  if (wait) all.set('Retry-After', wait)
  return all
}
