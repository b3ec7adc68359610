import { createHash } from 'node:crypto'
import { createEvents, type EventAttributes } from 'ics'

/** An entry of a calendar: a whole day. */
export type CalendarDay = {
  /** What it is, always the same for the same thing: a file that is taken again changes its entry and adds none. */
  about: string
  /** Neutral: others may see the calendar. */
  title: string
  /** YYYY-MM-DD. */
  day: string
  /** Where more is to be read, for whoever may. */
  url: string
}

/**
 * A file for a calendar (iCalendar, RFC 5545). An entry takes no time of its day, so that nobody is shown as busy by it, and is
 * marked as private for calendars that others see.
 *
 * @param host of the site, which its ids end with (RFC 7986, 5.3).
 */
export function writeCalendar(days: readonly CalendarDay[], host: string): string {
  const events = days.map(({ about, title, day, url }): EventAttributes => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
    const id = createHash('sha256').update(about).digest('hex').slice(0, 32)
    return {
      ...{ title, url, uid: `${id}@${host}` },
      ...{ start: [year, month, date], duration: { days: 1 } },
      ...{ transp: 'TRANSPARENT', busyStatus: 'FREE', classification: 'PRIVATE' },
    }
  })
  const { error, value } = createEvents(events, { productId: `-//${host}//Shanyrak//KK` })
  if (error || value === null) throw error ?? new Error('an empty calendar')
  return value
}
