import { dayOf } from '../../eligibility/domain/day'

/** All of Kazakhstan is at UTC+5 since 1 March 2024. */
const offset = 5 * 3_600_000

/** The instants at which the last `count` months began in Kazakhstan, the current one last. */
export function monthStarts(now: Date, count: number): Date[] {
  const here = new Date(now.getTime() + offset)
  const [year, month] = [here.getUTCFullYear(), here.getUTCMonth()]
  return Array.from(
    { length: count },
    (_, at) => new Date(Date.UTC(year, month - count + 1 + at, 1) - offset),
  )
}

/** The month that begins at an instant of monthStarts, as YYYY-MM. */
export function monthOf(start: Date): string {
  return dayOf(start).slice(0, 7)
}
