export { listOwnCertificates } from '../data/certificates'
