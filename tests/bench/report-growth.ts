import { median, medianRatio, perCpuSecond, type Turn } from './measure'
import { verdict } from './report'

/** How far a figure may move with the number of learners. */
const tolerance = 0.2

/** Requests per CPU-second of every row at every size, against the middle size. @returns lines of the report. */
export function reportGrowth(
  sizes: number[],
  reference: number,
  turnsOf: (row: string, size: number) => Turn[],
  rows: string[],
): string[] {
  const heading = [
    'Requests per CPU-second'.padEnd(26),
    ...sizes.map((size) => `${size} learners`.padStart(20)),
  ]
  return [
    heading.join(''),
    ...rows.map((row) => {
      const base = turnsOf(row, reference)
      const cells = sizes.map((size) => {
        const own = turnsOf(row, size)
        const ratio = medianRatio(own, base)
        const rate = median(own.map(perCpuSecond)).toFixed(0)
        return {
          text: `${rate} (${ratio.toFixed(2)} x)`.padStart(20),
          holds: ratio >= 1 - tolerance,
        }
      })
      return verdict(
        row.padEnd(26) + cells.map(({ text }) => text).join(''),
        cells.every(({ holds }) => holds),
      )
    }),
  ]
}
