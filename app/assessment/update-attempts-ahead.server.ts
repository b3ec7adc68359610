export { updateAttemptsAhead } from './data/attempts'
