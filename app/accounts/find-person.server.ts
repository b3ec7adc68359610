import type { Database } from '../platform/database/database.server'
import type { Language } from '../platform/i18n/language'
import { findPersonRow } from './data/people'
import type { IinGround } from './domain/iin-ground'

export type Person = {
  id: string
  name: string
  email: string
  language: Language
  /** Null when the person gave no IIN. */
  iinLastFour: string | null
  /** What that IIN rests on. */
  iinGround: IinGround | null
}

/** A person by id, or null. */
export function findPerson(db: Database, personId: string): Promise<Person | null> {
  return findPersonRow(db, personId)
}
