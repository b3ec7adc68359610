export { findNewestTable } from './data/requirement-tables'
