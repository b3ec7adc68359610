export { listOwnEnrolments } from './data/enrolments'
