/** Counts durations in buckets that grow by 2 %, so that a percentile costs nothing to keep and is off by 1 %. */
export class Histogram {
  readonly #counts = new Uint32Array(1200)
  #total = 0

  /** @param microseconds at least 1 is counted. */
  add(microseconds: number) {
    const bucket = Math.round(Math.log(Math.max(1, microseconds)) / growth)
    this.#counts[Math.min(bucket, this.#counts.length - 1)]! += 1
    this.#total += 1
  }

  /** The duration within which `share` of all (0 to 1) lie, in microseconds; 0 when nothing was counted. */
  percentile(share: number): number {
    let left = this.#total * share
    for (const [bucket, count] of this.#counts.entries()) {
      left -= count
      if (count > 0 && left <= 0) return Math.exp(bucket * growth)
    }
    return 0
  }
}

const growth = Math.log(1.02)
