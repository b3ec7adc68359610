import { Agent } from 'node:http'
import { languages, type Language } from '../../app/platform/i18n/language'
import { ask } from './load/ask'
import type { PlannedRequest } from './load/plan'
import { verdict } from './report'
import type { SignedIn } from './seed/crowd'

/** How long the slowest but one of twenty may take, in milliseconds. */
const mostMs = 10

/** How often each is looked for; the first times are for warming up, and a network may search 300 times at once. */
const rounds = { warm: 2, counted: 12 }

/** For documentation alone (RFC 5737): one network may search only so often. */
const networks: Record<Language, string> = { kk: '192.0.2.1', ru: '192.0.2.2', en: '192.0.2.3' }

/** What people look for, as they type it: words with their endings, several words, and the beginning of one. */
const typed: Record<Language, string[]> = {
  kk: [
    'баланың ұйқысы',
    'қамқоршылық құжаттары',
    'бірінші түн',
    'мектепте',
    'жәрдемақы',
    'қорқыныш',
    'туыстарымен кездесу',
    'асырап алу',
    'ашу',
    'денсаулы',
  ],
  ru: [
    'детские страхи',
    'документы для опеки',
    'первая ночь',
    'в школе',
    'пособие',
    'ложь и воровство',
    'встречи с родственниками',
    'усыновление',
    'гнев',
    'здоровь',
  ],
  en: [
    'sleeping badly',
    'documents for guardianship',
    'first night',
    'at school',
    'benefits',
    'lies and stealing',
    'meeting relatives',
    'adoption',
    'anger',
    'healt',
  ],
}

/**
 * Looks for words in everything that a learner may read, one search after another, as a page that is signed in.
 *
 * @returns lines of the report: for each language how long the middle search and the slowest but one of twenty took.
 * @throws Error when an answer is not what was planned.
 */
export async function reportSearch(port: number, learner: SignedIn): Promise<string[]> {
  const lines = ['Search over everything that a learner may read, one after another']
  for (const language of languages) {
    const pages = typed[language].map((query): PlannedRequest => ({
      method: 'GET',
      path: `/search?lang=${language}&q=${encodeURIComponent(query)}`,
      cookie: learner.cookie,
      from: networks[language],
      status: 200,
    }))
    const waits = (await takeEach(port, pages)).toSorted((a, b) => a - b)
    const at = (share: number) => waits[Math.floor(share * (waits.length - 1))] ?? NaN
    lines.push(
      verdict(
        `  ${language}: the middle one took ${at(0.5).toFixed(1)} ms, p95 is ${at(0.95).toFixed(1)} ms ` +
          `(at most ${mostMs})`,
        at(0.95) <= mostMs,
      ),
    )
  }
  return lines
}

/** How long each took, in milliseconds, the warm rounds left out. */
async function takeEach(port: number, pages: PlannedRequest[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const waits: number[] = []
  for (let round = 0; round < rounds.warm + rounds.counted; round++) {
    for (const page of pages) {
      const began = performance.now()
      const { failure } = await ask({ agent, host: '127.0.0.1', port }, page)
      if (failure) throw new Error(failure)
      if (round >= rounds.warm) waits.push(performance.now() - began)
    }
  }
  agent.destroy()
  return waits
}
