export { findEnrolment } from './data/enrolments'
