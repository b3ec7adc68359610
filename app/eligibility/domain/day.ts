/** All of Kazakhstan is at UTC+5 since 1 March 2024; earlier days are counted by the same clock. */
const offset = 5 * 3600_000

export const millisecondsPerDay = 86_400_000

/** The day (YYYY-MM-DD) in Kazakhstan at an instant. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + offset).toISOString().slice(0, 10)
}

/** The first instant after a day (YYYY-MM-DD) in Kazakhstan. */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + millisecondsPerDay - offset)
}
