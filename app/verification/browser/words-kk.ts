import { age, facts, presented, verdict } from '../words/kk.json'

export const words = { age, facts, presented, verdict }
