/**
 * Reads a day or an instant, in ISO 8601. A day begins at midnight in Kazakhstan, which keeps UTC+5; an instant must say
 * its offset. Null for anything else, and for days that no calendar has.
 */
export function readInstant(text: string): Date | null {
  const day = /^\d{4}-\d\d-\d\d$/.test(text)
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  if (!day && !instant) return null
  const read = new Date(day ? `${text}T00:00:00+05:00` : text)
  if (Number.isNaN(read.getTime())) return null
  // The 31st of February is read as a day of March.
  const days = new Date(`${text.slice(0, 10)}T00:00:00Z`)
  return days.toISOString().startsWith(text.slice(0, 10)) ? read : null
}
