export { findAskedExtract, findExtract, type Extract } from './data/extracts'
