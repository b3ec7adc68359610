import { plainText } from '../../platform/text/plain-text'

/** What is watched: `entry` is written for each turn, none where what is opened leaves one of its own. */
type Watched = {
  turns: number
  entry: 'desk.listed' | 'desk.searched' | 'list.opened' | null
  alarm: 'desk.alarmed' | 'list.alarmed'
  /** What its alarm tells administrators of: pages that were opened, people who were looked for, or a connected system. */
  matter: 'reading' | 'seeking' | 'system'
  /** Whoever stays below the limit of every hour could read a region within a day: so many hours' worth is all of a day. */
  hoursOfADay: number
  /** Whether it is searched by letters of a name and shows whom it found: then half of a limit alarms, too. */
  showsNames?: true
}

const atDesk = {
  entry: 'desk.listed',
  alarm: 'desk.alarmed',
  matter: 'reading',
  hoursOfADay: 4,
} as const
const search = { ...atDesk, matter: 'seeking' } as const
const elsewhere = {
  entry: 'list.opened',
  alarm: 'list.alarmed',
  matter: 'reading',
  hoursOfADay: 4,
} as const
const system = { entry: null, alarm: 'list.alarmed', matter: 'system', hoursOfADay: 8 } as const

/**
 * Every list of people that staff can page through or search, every search for somebody, and so many of them one may open
 * within an hour: a day's work stays far below. The last of them alarms the administrators; of those that show names, half of
 * them does as well, so that nobody reads thousands of names in silence. What an officer meets on the
 * way to somebody else's record is counted as well.
 */
export const peopleLists = {
  desk: { turns: 240, ...atDesk },
  queue: { turns: 40, ...atDesk },
  decisions: { turns: 60, ...atDesk },
  transfers: { turns: 60, ...atDesk },
  announcements: { turns: 60, ...atDesk },
  /** Searches by name, each of which shows a page of people. */
  names: { turns: 40, ...search, entry: 'desk.searched', showsNames: true },
  /** Searches by a number, and records that are opened from a list: found or not; what is opened is a look. */
  records: { turns: 40, ...search, entry: null },
  learners: { turns: 60, ...elsewhere, showsNames: true },
  people: { turns: 60, ...elsewhere, showsNames: true },
  certificates: { turns: 60, ...elsewhere, showsNames: true },
  approvals: { turns: 60, ...elsewhere },
  audit: { turns: 120, ...elsewhere },
  /** Searches by connected systems: a day at many desks stays below it; trying IINs one by one does not. */
  systems: { turns: 300, ...system },
} as const satisfies Record<string, Watched>

export type PeopleList = keyof typeof peopleLists

/** The two limits of a list: by the hour and by the day. */
export function limitsOf(list: PeopleList) {
  const { turns, hoursOfADay } = peopleLists[list]
  return [
    { name: `list-${list}`, turns, seconds: 3_600 },
    { name: `list-${list}-a-day`, turns: turns * hoursOfADay, seconds: 86_400 },
  ] as const
}

/** By how many turns of a limit of this list administrators are told, each once. */
export function alarmsOf(list: PeopleList, { turns }: { turns: number }): number[] {
  const { showsNames }: Watched = peopleLists[list]
  return showsNames ? [turns / 2, turns] : [turns]
}

/** Different people whose pages one of the staff may open within an hour, and within a day. */
export const personLimits = [
  { name: 'people-opened', turns: 100, seconds: 3_600 },
  { name: 'people-opened-a-day', turns: 400, seconds: 86_400 },
] as const

/** By how many people of a limit administrators are told, each once: each page names somebody, so half of them alarm, too. */
export function alarmsOfPeople({ turns }: { turns: number }): number[] {
  return [turns / 2, turns]
}

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
