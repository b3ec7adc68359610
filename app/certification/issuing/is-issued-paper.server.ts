export { isIssuedPaper } from '../data/certificate-papers'
