export { insertQuestions } from './data/insert-questions'
