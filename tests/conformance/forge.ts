import type { Forgery, Genuine, Issued } from './forgeries'

/** A forgery of a certificate that itself is in good standing. */
export function forgery<What>(
  verdict: Forgery['verdict'],
  name: string,
  make: (genuine: Genuine) => Promise<What>,
): Forgery<What> {
  return { name, standing: 'standing', verdict, make }
}

/** Flips one bit of a signature: of the point in its first 32 bytes, or of the number in the others. */
export function flipBit(signature: Uint8Array, at = 40): Uint8Array {
  return signature.map((byte, index) => (index === at ? byte ^ 1 : byte))
}

const aDay = 86_400_000

/** Genuine in every bit, and all the same not to be accepted. */
export function outlived<What>(pick: (issued: Issued) => What): Forgery<What>[] {
  return [
    ...(['revoked', 'suspended', 'replaced'] as const).map((standing) => ({
      name: standing,
      standing,
      verdict: standing,
      make: async (genuine: Genuine) => pick(genuine),
    })),
    forgery('expired', 'expired by a second', async ({ statement, issue, now }) =>
      pick(
        await issue({
          ...statement,
          awardedAt: new Date(now.getTime() - aDay).toISOString(),
          expiresAt: new Date(now.getTime() - 1000).toISOString(),
        }),
      ),
    ),
    forgery('not-yet-valid', 'valid from tomorrow', async ({ statement, issue, now }) =>
      pick(
        await issue({
          ...statement,
          awardedAt: new Date(now.getTime() + aDay).toISOString(),
          expiresAt: null,
        }),
      ),
    ),
  ]
}
