import { v7 as uuid } from 'uuid'
import type { Iin } from '../../../app/accounts/domain/iin'
import { checkMany } from '../../../app/authority/check-many.server'
import type { Services } from '../../../app/context'
import { requirementTableVersions } from '../../../db/schema/eligibility'
import { givenResidents } from '../../support/given-residents'

/** How many lines a list has. */
const lines = 10_000

export type BatchTimes = {
  lines: number
  found: number
  seconds: number
  /** Memory of the process before, and the most of it while it checked, in MiB. */
  residentBefore: number
  residentMost: number
}

/** Checks a list of ten thousand IINs of trained people of one region; once before, to warm up. */
export async function checkManyPeople(services: Services): Promise<BatchTimes> {
  const [table] = await services.database.read.select().from(requirementTableVersions).limit(1)
  const residents = await givenResidents(services, {
    count: lines,
    region: 'KZ-10',
    metBy: table?.id,
    forms: table && [table.placementForm],
  })
  const iins = residents.map(({ iin }) => iin)
  await check(services, iins)
  return check(services, iins)
}

async function check(services: Services, iins: Iin[]): Promise<BatchTimes> {
  const residentBefore = resident()
  let residentMost = residentBefore
  let found = 0
  const began = performance.now()
  const steps = checkMany(services, {
    askedBy: { id: uuid(), name: 'Officer' },
    regions: ['KZ-10'],
    purpose: 'candidate-registration',
    lines: iins.map((iin, at) => ({ line: at + 1, item: { kind: 'iin', iin } })),
    now: new Date(),
  })
  for await (const step of steps) {
    if (step.kind === 'refused') throw new Error(step.why)
    if (step.kind === 'checked')
      found += step.lines.filter(({ result }) => result.outcome === 'found').length
    residentMost = Math.max(residentMost, resident())
  }
  const seconds = (performance.now() - began) / 1000
  return { lines: iins.length, found, seconds, residentBefore, residentMost }
}

function resident(): number {
  return process.memoryUsage.rss() / 2 ** 20
}
