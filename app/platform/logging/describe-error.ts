/** What a log keeps of an error. */
export type DescribedError = {
  type: string
  message: string
  code?: string
  stack: string
  cause?: DescribedError
}

/**
 * Says an error without what it says of people. Databases and mail servers repeat in their errors what they were
 * given: a query's parameters, the row that stood in the way, the address that was refused. So only what is named
 * here is kept of an error, and of its texts no parameter, no e-mail address, nothing as long as an IIN, and no token.
 *
 * @param nameSources puts the places in our sources into a stack; left out, it names those in the bundle.
 */
export function describeError(
  error: unknown,
  nameSources: (stack: string) => string = (stack) => stack,
  depth = 0,
): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: discreet(error), stack: '' }
  const { name, message, stack = '', cause } = error
  return {
    type: error.constructor.name || name,
    message: discreet(message),
    ...('code' in error && { code: String(error.code) }),
    stack: nameSources(
      stack
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n'),
    ),
    ...(cause instanceof Error &&
      depth < 5 && { cause: describeError(cause, nameSources, depth + 1) }),
  }
}

/** Enough to know a fault by, in characters; what is longer repeats what somebody sent. */
const longestMessage = 2_000

function discreet(text: unknown): string {
  return String(text)
    .slice(0, longestMessage)
    .replace(/\nparams: [^]*/, '\nparams: [redacted]')
    .replace(/[^\s<>"'(),;:=]+@[^\s<>"'(),;:]+/g, '[e-mail]')
    .replace(/[\w-]{43,}/g, '[token]')
    .replace(/\d(?:[\s-]?\d){11,}/g, '[number]')
}
