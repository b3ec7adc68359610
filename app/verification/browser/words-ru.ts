import { age, facts, presented, verdict } from '../words/ru.json'

export const words = { age, facts, presented, verdict }
