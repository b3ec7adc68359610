/** The beginning of a day in Kazakhstan (UTC+5 since 1 March 2024), written as 2026-11-21; null for another text. */
export function dayInKazakhstan(text: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null
  const midnight = new Date(`${text}T00:00:00.000Z`)
  // The 31st of February becomes a day in March: such a day there is not.
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(text)) return null
  return new Date(midnight.getTime() - 5 * 3_600_000)
}
