export { findAskedExtract, findExtract, findOwnExtract, type Extract } from './data/extracts'
