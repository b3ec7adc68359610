import type { Language, Multilingual } from '../../platform/i18n/language'
import type { Block } from './block'
import { countWords } from './count-words'
import { wordsOfEmergencies, type EmergencyText } from './emergency'
import type { LessonText } from './publication'
import { slowestReadingMinutes } from './reading-time'

/** A unit in one language: what is read, its one step, and the line to call, written out. */
export type UnitText = LessonText & { step: string; help: Block }

/** A short text that is read when it is needed, without a test, by whoever comes. */
export type LibraryUnit = {
  slug: string
  /** The same in every language; see minutesOfUnit. */
  minutes: number
  texts: Record<Language, UnitText>
}

/** Units that are needed at the same time, in reading order. */
export type LibraryGroup = { id: string; title: Multilingual; units: LibraryUnit[] }

/** The library as it is published and read: each unit stands in one group. */
export type Library = { groups: LibraryGroup[] }

/** A library ready to be stored. */
export type CompiledLibrary = {
  library: Library
  /** SHA-256 (hex) of everything in it. */
  contentHash: string
}

/** How long a unit may take to read, in minutes. */
export const unitMinutes = { least: 5, most: 15 }

/** How many other units a unit leads on to. */
const mostNext = 3

/**
 * The words that the page of a unit gives to read: its title, summary, text and step, and the emergencies in it together with
 * the one at its end, each once.
 *
 * @param unit.words those of its text alone.
 * @param emergencies in the language of the unit.
 */
export function wordsOfUnit(
  unit: { title: string; summary: string; step: string; help: string; words: number },
  named: { id: string; isPassedBy: boolean }[],
  emergencies: EmergencyText[],
): number {
  const { title, summary, step, help, words } = unit
  const told = wordsOfEmergencies(emergencies, [...named, { id: help, isPassedBy: false }])
  return words + countWords([title, summary, step, told].join('\n'))
}

/**
 * Whole minutes that a unit takes in the language in which it takes the longest, to the nearest; not rounded down as
 * those of a lesson, since nothing is credited for them.
 */
export function minutesOfUnit(words: Record<Language, number>): number {
  return Math.round(slowestReadingMinutes(words))
}

/** Finds a unit and the group that it stands in; null when there is none of this name. */
export function findUnit(
  library: Library,
  slug: string,
): { unit: LibraryUnit; group: LibraryGroup; number: number; of: number } | null {
  const all = library.groups.flatMap((group) => group.units.map((unit) => ({ unit, group })))
  const at = all.findIndex(({ unit }) => unit.slug === slug)
  const found = all[at]
  return found ? { ...found, number: at + 1, of: all.length } : null
}

/**
 * The units that one may read after another: those of its group that follow it, and from its beginning again, since
 * somebody may have begun anywhere. At most three, never the unit itself.
 */
export function nextUnits<Unit extends { slug: string }>(
  { units }: { units: Unit[] },
  slug: string,
): Unit[] {
  const at = units.findIndex((each) => each.slug === slug)
  return [...units.slice(at + 1), ...units.slice(0, Math.max(at, 0))].slice(0, mostNext)
}
