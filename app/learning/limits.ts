import type { Pace } from '../platform/throttle/pace'

/** How often one person notes something for the trainers: 20 places at once, and then one every five minutes. */
export const remarkPace: Pace = { name: 'remark-by-person', burst: 20, seconds: 300 }
