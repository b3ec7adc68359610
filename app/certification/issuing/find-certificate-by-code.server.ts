export { findCertificateByCode } from '../data/certificates'
