export { findEarnedCertificate } from '../data/certificates'
