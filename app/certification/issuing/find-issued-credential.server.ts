export { findIssuedCredential } from '../data/credentials'
export type { IssuedCredential } from './ensure-credential.server'
