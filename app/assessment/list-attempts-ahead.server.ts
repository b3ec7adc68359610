export { listAttemptsAhead } from './data/attempts'
