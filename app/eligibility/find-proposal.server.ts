export { findProposal } from './data/proposals'
