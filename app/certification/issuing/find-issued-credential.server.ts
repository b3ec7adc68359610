export { findIssuedCredential } from '../data/credentials'
