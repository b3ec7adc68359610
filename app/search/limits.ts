import type { Pace } from '../platform/throttle/pace'

/**
 * How often a network may search: 300 times at once, and then once a second. A whole training group, or everybody behind
 * one mobile operator, may share an address.
 */
export const searchPace: Pace = { name: 'search-by-network', burst: 300, seconds: 1 }
