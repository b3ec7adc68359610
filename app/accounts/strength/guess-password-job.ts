import type { Job } from '../../platform/work/job'
import type { PasswordFault } from '../domain/password'

/** Judges how hard a password is to guess by whoever knows the person's own words. */
export const guessPasswordJob: Job<
  { password: string; own: readonly string[] },
  PasswordFault | null
> = {
  name: 'guess-password',
  lane: { name: 'passwords', heapMb: 128 },
  timeoutMs: 8_000,
}
