export { selectEnrolledPeople, type EnrolledPeople } from './data/enrolled-people'
