import { contexts as credentials } from '@digitalbazaar/credentials-context'
import dataIntegrity from '@digitalbazaar/data-integrity-context'
import {
  CONTEXT as statusList,
  CONTEXT_URL as statusListAddress,
} from '@digitalbazaar/vc-bitstring-status-list-context'

/** Every context that the test server knows; it fetches none. */
export const contexts: ReadonlyMap<string, object> = new Map<string, object>([
  ...credentials,
  ...dataIntegrity.contexts,
  [statusListAddress, statusList],
  // The vocabulary of W3C's examples: whatever it is asked, it has a term for.
  [
    'https://www.w3.org/ns/credentials/examples/v2',
    { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } },
  ],
])

/**
 * The digests that W3C states of its own file (Verifiable Credentials Data Model 2.0, B.1); who fetches nothing can compare
 * with these alone. Other digests of other bytes, such as a test suite may state, are no digests of that file.
 */
export const statedDigests: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'https://www.w3.org/ns/credentials/v2',
    [
      'sha384-l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
      'uEiBZlVztZpfWHgPyslVv6-UwirFoQoRvW1htfx963sknNA',
    ],
  ],
])
