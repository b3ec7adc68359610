import { networksAround } from './network'
import type { Pace } from './pace'

/**
 * What one network gets at most of what all of them share, one in so many turns: by the networks around an address from the
 * widest (networksAround).
 */
const shares = [
  { of: 'provider', oneIn: 1.5 },
  { of: 'site', oneIn: 2 },
]

/**
 * The turns of a limit that everybody shares, whatever their address: of the limit itself, and of the part of it that one
 * provider and one site get (the first 32 and 48 bits of an IPv6 address; 16 and 24 of an IPv4 one). Whoever has a million
 * networks in one that is wider uses up half or two thirds of the limit, and as much of what comes back, and leaves the rest
 * to others.
 *
 * @param subject what the limit counts.
 * @param address of what is none, everything counts as one site.
 * @returns the limit itself first.
 */
export function shareTurns(pace: Pace, subject: string, address: string): [Pace, string][] {
  const wider = networksAround(address).slice(0, -1)
  const parts = shares.map(({ of, oneIn }, level): [Pace, string] => {
    const network = wider[level] ?? 'none'
    const part = {
      name: `${pace.name}-of-${of}`,
      burst: Math.ceil(pace.burst / oneIn),
      seconds: pace.seconds * oneIn,
    }
    return [part, `${subject} ${network}`]
  })
  return [[pace, subject], ...parts]
}
