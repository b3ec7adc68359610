import { plainText } from '../../platform/text/plain-text'

/**
 * Every list of people that staff can page through or search, and so many of its pages one of them may open within an
 * hour: a day's work stays far below. The last of them alarms the administrators. What an officer meets on the way to
 * somebody else's record is counted as well.
 */
export const peopleLists = {
  desk: { turns: 240, place: 'desk' },
  queue: { turns: 40, place: 'desk' },
  decisions: { turns: 60, place: 'desk' },
  transfers: { turns: 60, place: 'desk' },
  announcements: { turns: 60, place: 'desk' },
  learners: { turns: 60, place: 'elsewhere' },
  people: { turns: 60, place: 'elsewhere' },
  certificates: { turns: 60, place: 'elsewhere' },
  approvals: { turns: 60, place: 'elsewhere' },
  audit: { turns: 120, place: 'elsewhere' },
} as const

export type PeopleList = keyof typeof peopleLists

/** Whoever stays below the limit of every hour could read a region within a day: so many hours' worth is all of a day. */
const hoursOfADay = 4

/** The two limits of a list: by the hour and by the day. */
export function limitsOf(list: PeopleList) {
  const { turns } = peopleLists[list]
  return [
    { name: `list-${list}`, turns, seconds: 3_600 },
    { name: `list-${list}-a-day`, turns: turns * hoursOfADay, seconds: 86_400 },
  ] as const
}

/** Different people whose pages one of the staff may open within an hour; the last one alarms the administrators. */
export const personLimit = { name: 'people-opened', turns: 100, seconds: 3_600 } as const

/** Somebody's page that is opened again within this time was opened once. */
export const openedOnce = { name: 'person-opened', turns: 1, seconds: 1_800 } as const

/** Where the page of one person is opened. */
export type PersonPage = 'learner' | 'roles' | 'certificate' | 'approval' | 'audit' | 'transfer'

/** The shortest piece of a name, or of an address, that is looked for rather than paged through. */
export const fewestLetters = 3

/** Whether a search is for somebody: what is shorter finds half of everybody, and shows them as the whole list does. */
export function isForSomebody(wanted: string): boolean {
  const pieces = plainText(wanted).match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []
  return pieces.some((piece) => [...piece].length >= fewestLetters)
}
