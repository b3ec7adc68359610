export { listRetired } from './data/content-retirements'
