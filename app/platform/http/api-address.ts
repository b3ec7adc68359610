/**
 * Whether an address is of the part of the site that programs speak with. There no cookie is ever read, so another
 * site can do nothing in a person's name; bodies may be JSON, and every error is a problem (RFC 9457).
 */
export function isApiAddress(path: string | undefined): boolean {
  return /^\/api(\/|$|\?)/.test(path ?? '')
}
