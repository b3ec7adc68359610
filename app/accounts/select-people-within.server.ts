export { selectPeopleWithin, type PeopleWithin } from './data/people-within'
