/** All of Kazakhstan keeps one time (UTC+5) since 1 March 2024; papers are dated by it. */
const timeZone = 'Asia/Almaty'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  timeZoneName: 'longOffset',
})

function partsOf(instant: Date): Record<string, string> {
  const parts = clock.formatToParts(instant)
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]))
}

/** An instant as a person at a terminal reads it, in the organisation's time: 2026-11-21T00:47:00+05:00 (ISO 8601). */
export function formatInstant(instant: Date): string {
  const { hour, minute, second, timeZoneName = '' } = partsOf(instant)
  return `${formatDay(instant)}T${hour}:${minute}:${second}${timeZoneName.replace('GMT', '')}`
}

/** The day of an instant in the organisation's time, as it stands on paper: 2026-11-21. */
export function formatDay(instant: Date): string {
  const { year, month, day } = partsOf(instant)
  return `${year}-${month}-${day}`
}
