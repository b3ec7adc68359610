import { Agent } from 'node:http'
import { ask } from './load/ask'
import type { PlannedRequest } from './load/plan'
import { median } from './measure'
import { verdict } from './report'
import type { Row } from './rows'

/** Connections that open at the same instant, and how often that is done; the first time is for warming up. */
const burst = { connections: 64, rounds: 6 }

/** How much longer than all pages one after another the slowest of a burst may take. */
const mostTimes = 2

/**
 * Opens many new connections at once, each for one page, and takes the same pages one after another on one connection; for each of
 * the rows that only read.
 *
 * @returns lines of the report: how long the middle one and the slowest of a burst waited.
 * @throws Error when an answer is not what was planned.
 */
export async function reportBursts(port: number, rows: Row[]): Promise<string[]> {
  const lines = [`${burst.connections} new connections at once`]
  for (const { name, work } of rows) {
    if (work.kind !== 'requests' || work.requests.some(({ method }) => method !== 'GET')) continue
    lines.push(await reportBurst(port, name, work.requests))
  }
  return lines
}

async function reportBurst(port: number, name: string, pages: PlannedRequest[]): Promise<string> {
  const rounds = []
  for (let round = 0; round < burst.rounds; round++) {
    const asked = Array.from({ length: burst.connections }, (_, at) => pageAt(pages, round, at))
    rounds.push({ inTurn: await takeInTurn(port, asked), waits: await takeAtOnce(port, asked) })
  }
  const warm = rounds.slice(1)
  const inTurn = median(warm.map((round) => round.inTurn))
  const middle = median(warm.map(({ waits }) => median(waits)))
  const slowest = median(warm.map(({ waits }) => Math.max(...waits)))
  return verdict(
    `  ${name}: the middle one waited ${middle.toFixed(0)} ms, the slowest ${slowest.toFixed(0)} ms; ` +
      `one after another they took ${inTurn.toFixed(0)} ms (at most ${mostTimes} x)`,
    slowest <= mostTimes * inTurn,
  )
}

function pageAt(pages: PlannedRequest[], round: number, at: number): PlannedRequest {
  const page = pages[(round * burst.connections + at) % pages.length]
  if (!page) throw new Error('no pages to ask for')
  return page
}

/** @returns how long all of them took, in milliseconds. */
async function takeInTurn(port: number, pages: PlannedRequest[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const began = performance.now()
  for (const page of pages) await take(port, agent, page)
  agent.destroy()
  return performance.now() - began
}

/** @returns how long each of them waited, in milliseconds. */
async function takeAtOnce(port: number, pages: PlannedRequest[]): Promise<number[]> {
  const began = performance.now()
  return Promise.all(
    pages.map(async (page) => {
      await take(port, new Agent({ keepAlive: false }), page)
      return performance.now() - began
    }),
  )
}

async function take(port: number, agent: Agent, page: PlannedRequest): Promise<void> {
  const { failure } = await ask({ agent, host: '127.0.0.1', port }, page)
  if (failure) throw new Error(failure)
}
