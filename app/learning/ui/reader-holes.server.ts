import { randomBytes } from 'node:crypto'
import type { EntriesGiven } from './entries-given'

/** Whose page a lesson is shown on: what its forms say of that person, and where they come back to. */
export type Reader = { owner: string; path: string }

type Hole = 'owner' | 'path' | keyof EntriesGiven['at']

/** What marks a hole in HTML: nobody who writes a lesson can know it, and no escaping changes it. */
const mark = `hole${randomBytes(12).toString('hex')}`

const hole = (name: Hole) => mark + name

/** A reader of whom nothing is known, and where what they enter is sent: each value a hole. */
export const unknownReader: Reader = { owner: hole('owner'), path: hole('path') }
export const unknownPlace: EntriesGiven['at'] = {
  enrolmentId: hole('enrolmentId'),
  module: hole('module'),
  lesson: hole('lesson'),
}

const anyHole = new RegExp(`${mark}(owner|path|enrolmentId|module|lesson)`, 'g')

/** Whether every value is written in HTML, in JSON and in an address as it is, so that a hole can stand for it in all three. */
export function canFill({ owner, path }: Reader, at: EntriesGiven['at']): boolean {
  const isPlain = (value: string) => /^[\w-]+$/.test(value)
  return [owner, ...Object.values(at)].every(isPlain) && /^[\w/-]+(?:\?lang=\w+)?$/.test(path)
}

/** Puts what is known of a reader into the holes of a piece of HTML. The values are ones that `canFill`. */
export function fillHoles(html: string, reader: Reader, at: EntriesGiven['at']): string {
  const values: Record<Hole, string> = { ...reader, ...at }
  return html.replace(anyHole, (_, name: Hole) => values[name])
}
