import accounts from '../styles/accounts.css?url'
import certification from '../styles/certification.css?url'
import extract from '../styles/extract.css?url'
import library from '../styles/library.css?url'
import path from '../styles/path.css?url'
import records from '../styles/records.css?url'
import search from '../styles/search.css?url'
import test from '../styles/test.css?url'
import verification from '../styles/verification.css?url'

/**
 * The addresses of the style sheets that only some pages need, by the name in their handles (`sheet`). A page has at most
 * one of them, beside the one of every page.
 */
export const roomSheets = {
  accounts,
  certification,
  extract,
  library,
  path,
  records,
  search,
  test,
  verification,
}

/** The name of a style sheet that only some pages need. */
export type RoomSheet = keyof typeof roomSheets
