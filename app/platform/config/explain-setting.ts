import type { ZodIssue } from 'zod'

/** Words by which a value may be told, since they cannot be anybody's password. */
const schemes = ['http', 'https', 'ftp', 'file', 'mailto', 'mysql', 'postgres', 'postgresql']
  .concat(['smtp', 'smtps', 'pkcs11'])
  .map((scheme) => `${scheme}:`)

/**
 * Says of a setting what it must be, and what kind of value was set. The value is not repeated: it may hold a password.
 *
 * @param expected what it must be, as in "a port from 1 to 65535".
 * @param given the value, as it was set.
 */
export function explainSetting(
  name: string,
  expected: string,
  { given, issue }: { given: string; issue: ZodIssue },
): string {
  const why: unknown = issue.code === 'custom' ? issue.params?.why : undefined
  const complaint = `${name} must be ${expected}`
  return typeof why === 'string'
    ? `${complaint}: ${why}`
    : `${complaint}; what is set is ${kindOf(given, issue)}`
}

function kindOf(given: string, { code }: ZodIssue): string {
  if (code === 'too_big') return 'a larger number'
  if (code === 'too_small') return 'a smaller number'
  if (/^[-+]?\d+$/.test(given)) return 'a whole number'
  if (/^[-+]?\d*[.,]\d+$/.test(given)) return 'a number that is not whole'
  if (given.includes('\n')) return 'more than one line'
  const scheme = schemes.find((each) => given.toLowerCase().startsWith(each))
  if (scheme) return `something that begins with ${scheme}`
  return /\s|,/.test(given) ? 'several words' : 'one word'
}
