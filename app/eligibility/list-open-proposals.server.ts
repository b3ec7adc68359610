export { listLapsedProposals, listOpenProposals } from './data/proposals'
