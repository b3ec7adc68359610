/** A token of a one-time link, or an IIN that somebody put where it does not belong. */
const secret = /^(?:[\w-]{43}|\d{12})$/

/** The path of an address as it may stand in a log: without its query, tokens and numbers of persons. */
export function loggablePath(address: string): string {
  const [path = ''] = address.split('?')
  return path
    .split('/')
    .map((segment) => (secret.test(segment) ? '[redacted]' : segment))
    .join('/')
    .slice(0, 200)
}
