import { age, facts, presented, verdict } from '../words/en.json'

export const words = { age, facts, presented, verdict }
