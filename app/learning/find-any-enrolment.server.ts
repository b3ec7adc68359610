export { findAnyEnrolment } from './data/enrolments'
