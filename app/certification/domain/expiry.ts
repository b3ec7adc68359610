/** All of Kazakhstan keeps UTC+5 since 1 March 2024. */
const offset = 5 * 3_600_000

/**
 * When a certificate stops being valid: the last millisecond, in Kazakhstan's time, of the same day so many
 * months later (or of that month's last day, when it is shorter). The printed day is still valid.
 *
 * @param validMonths null when the programme states no term; the certificate then never expires.
 */
export function expiryOf(awardedAt: Date, validMonths: number | null): Date | null {
  if (validMonths === null) return null
  const day = new Date(awardedAt.getTime() + offset)
  const month = day.getUTCMonth() + validMonths
  const lastOfMonth = new Date(Date.UTC(day.getUTCFullYear(), month + 1, 0)).getUTCDate()
  const lastDay = Math.min(day.getUTCDate(), lastOfMonth)
  return new Date(Date.UTC(day.getUTCFullYear(), month, lastDay + 1) - offset - 1)
}
