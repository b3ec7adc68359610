export { findNewestEnrolment } from './data/enrolments'
