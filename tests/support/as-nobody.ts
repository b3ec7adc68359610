/** The user that owns nothing and belongs to no group (Debian policy 9.2.2). */
const nobody = 65534

/**
 * Does something as a user who may read and not write, also where tests run as root, who may write anywhere. Threads that Node has
 * begun have the same user; what another process does has not.
 */
export async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
