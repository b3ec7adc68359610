export { closeReissue } from '../data/reissues'
