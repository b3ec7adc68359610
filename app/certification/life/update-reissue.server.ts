export { updateReissue } from '../data/reissues'
