export { listStandingCertificates } from '../data/certificates'
