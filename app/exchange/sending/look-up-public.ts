import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from './public-address'

/**
 * Resolves names for one connection, and fails unless every address that a name stands for is public. Node.js connects to what
 * is handed back here and asks nobody again, so that a name that resolves to another address between judgement and connection gains
 * nothing.
 *
 * @param resolve asks for the addresses, as `dns.lookup` does.
 */
export function lookUpPublic(resolve: typeof lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '')
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
        return callback(new Error('the address is not public'), '')
      }
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}
