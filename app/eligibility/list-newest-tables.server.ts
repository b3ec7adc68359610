export { listNewestTables } from './data/requirement-tables'
