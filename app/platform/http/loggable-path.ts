/** A token of a one-time link; an IIN or an e-mail address that somebody put where it does not belong. */
const secret = /^[\w-]{43}$|^(?:\d(?:%20|[-+._])*){12}$|@|%40/

/** The path of an address as it may stand in a log: without its query, tokens and numbers of persons. */
export function loggablePath(address: string): string {
  const [path = ''] = address.split('?')
  return path
    .split('/')
    .map((segment) => (secret.test(segment) ? '[redacted]' : segment))
    .join('/')
    .slice(0, 200)
}
