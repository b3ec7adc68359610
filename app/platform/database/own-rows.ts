import type { Language } from '../i18n/language'
import type { Secrets } from '../secrets/open-secrets.server'
import type { Database } from './database.server'

/** Whose rows are asked for: the person, and the ids of what is theirs and has rows of its own in other rooms. */
export type Owner = {
  personId: string
  enrolmentIds: string[]
  certificateIds: string[]
}

/** A part of the rows of a table, in an order that later rows do not change. */
type RowPage = { limit: number; offset: number }

/** What rows are read with: titles are in the language of the person, what is sealed is opened for them. */
export type RowReading = {
  db: Database
  secrets: Secrets
  language: Language
  owner: Owner
  page: RowPage
}

/** A row as its owner is given it: plain values by name. */
export type OwnRow = Record<string, unknown>

/**
 * A table in which rows are about one person, for that person alone. What it gives holds nothing that others could use (hashes of
 * passwords and tokens), and nothing about others.
 */
export type OwnTable = {
  /** Its name in the database. */
  table: string
  /** The columns by which a row is the person's, by their names in the database. */
  by: readonly string[]
  list: (reading: RowReading) => PromiseLike<OwnRow[]>
}
