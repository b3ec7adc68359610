export { listOpenProposals } from './data/proposals'
