import { index, integer, table, text } from '../columns'
import type { FoundKind } from '../../app/search/domain/passage'
import type { Language } from '../../app/platform/i18n/language'

/** What stands in the index of the search: versions of what was published. All of it can be made anew at any time. */
export const searchSources = table('search_source', {
  /** The id of the version: of a module, a programme, the library or the emergencies. */
  id: text('id').primaryKey(),
  /** By which edition of the rules its words were made; see searchEdition. */
  edition: integer('edition').notNull(),
  /** How many passages it has, in all languages. */
  passages: integer('passages').notNull(),
})

/**
 * A passage in one language: what stands under one heading. Its words are found by a full-text index of the engine, which
 * migrations make by hand and the engine keeps: in SQLite the FTS5 table `search_word`, by triggers; in PostgreSQL the
 * column `found_by`, a tsvector that is made of `words`.
 */
export const searchPassages = table(
  'search_passage',
  {
    id: integer('id').primaryKey(),
    sourceId: text('source_id')
      .notNull()
      .references(() => searchSources.id),
    language: text('language').$type<Language>().notNull(),
    kind: text('kind').$type<FoundKind>().notNull(),
    /** What is read as one, by its name in the source: `module/lesson`, or the name of a unit. */
    document: text('document').notNull(),
    /** In the order of reading within the source and language, from 1. */
    position: integer('position').notNull(),
    title: text('title').notNull(),
    /** Null for what stands before the first heading. */
    heading: text('heading'),
    /** The id of the place on the page of the document. */
    anchor: text('anchor'),
    /** What is read, as plain text. */
    text: text('text').notNull(),
    /** Words of the title, the heading and all three together, as indexWords makes them, with a space between. */
    titleWords: text('title_words').notNull(),
    headingWords: text('heading_words').notNull(),
    words: text('words').notNull(),
  },
  (passage) => [index('search_passage_source').on(passage.sourceId, passage.language)],
)
