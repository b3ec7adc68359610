export { listGrants } from './data/grants'
