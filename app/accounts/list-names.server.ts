export { listNames } from './data/people-names'
