import type { Task } from '../../platform/work/task'
import type { PasswordFault } from '../domain/password'

/** Judges how hard a password is to guess by whoever knows the person's own words. */
export const guessPasswordTask: Task<
  { password: string; own: readonly string[] },
  PasswordFault | null
> = {
  name: 'guess-password',
  lane: { name: 'passwords', heapMb: 128 },
  timeoutMs: 8_000,
}
