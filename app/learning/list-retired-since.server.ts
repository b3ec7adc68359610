export { listRetiredSince } from './data/content-retirements'
