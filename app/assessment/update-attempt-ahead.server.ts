export { updateAttemptAhead } from './data/attempts'
