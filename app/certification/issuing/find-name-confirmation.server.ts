export { findNameConfirmation } from '../data/name-confirmations'
