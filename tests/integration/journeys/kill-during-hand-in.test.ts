import { eq } from 'drizzle-orm'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { listOwnCertificates } from '../../../app/certification/issuing/list-own-certificates.server'
import type { Services } from '../../../app/context'
import { readRecord } from '../../../app/eligibility/read-record.server'
import { formOwnerField } from '../../../app/platform/forms/form-owner-field'
import { attempts } from '../../../db/schema/assessment'
import { readStoredAnswers } from '../../support/answer-attempt'
import { freshServices } from '../../support/fresh-services'
import { givenExamination, givenHandIn, type GivenHandIn } from '../../support/given-hand-in'
import { startRealServer, type RealServer } from '../../support/real-server'

/**
 * Blows on each of the two engines, each in the middle of what so many people hand in at once. The first falls after the answers, and
 * tells how long they take on this machine; each other one halves the time between a blow that came too early and one that
 * came too late, so that most fall about the commits.
 */
const rounds = 13
const together = 4

/** What is left of a hand-in: nothing of it, or all of it, or something in between that must never be. */
async function stateOf(services: Services, { person, attemptId }: GivenHandIn) {
  const { read } = services.database
  const [attempt] = await read.select().from(attempts).where(eq(attempts.id, attemptId))
  const answers = Object.keys(await readStoredAnswers(services.database, attemptId)).length
  const certificates = (await listOwnCertificates(read, person.id)).length
  // The server lives in the present, not at the instant of other tests.
  const [adoption] = await readRecord(read, { personId: person.id, now: new Date() })
  const record = adoption?.items[0]?.state
  const left = { graded: attempt?.submittedAt !== null, answers, certificates, record }
  const untouched = { graded: false, answers: 3, certificates: 0, record: 'missing' }
  // The server publishes the shipped table at its start, which asks for more hours than this programme gives.
  const complete = { graded: true, answers: 3, certificates: 1, record: 'in-progress' }
  if (JSON.stringify(left) === JSON.stringify(untouched)) return 'open'
  if (JSON.stringify(left) === JSON.stringify(complete)) return 'complete'
  return left
}

function handIn(server: RealServer, { attemptId, person }: GivenHandIn) {
  return fetch(`${server.url}/attempts/${attemptId}`, {
    method: 'POST',
    headers: { cookie: person.cookie },
    body: new URLSearchParams({ [formOwnerField]: person.formOwner }),
    redirect: 'manual',
  }).then(
    (answer) => answer.status,
    () => 'cut off' as const,
  )
}

test(`killed at once in the middle of hand-ins, ${rounds} times, the server leaves all of each or nothing`, async () => {
  const services = await freshServices()
  await givenExamination(services)
  const given: GivenHandIn[] = []
  for (let each = 0; each < rounds * together; each++) {
    given.push(await givenHandIn(services, { now: new Date() }))
  }
  const { database } = services.config
  const settings = {
    DATA_DIR: services.config.dataDir,
    DATABASE_URL: database.engine === 'postgres' ? database.url : `file:${database.file}`,
  }

  const states: unknown[] = []
  // Milliseconds after sending: at the one blow all were open, at the other all complete.
  let early = 0
  let late = 0
  for (let round = 0; round < rounds; round++) {
    const server = await startRealServer(settings)
    const ended = once(server.process, 'exit')
    const sent = given.splice(0, together)
    const answered = Promise.all(sent.map((each) => handIn(server, each)))
    const begun = performance.now()
    await (round === 0 ? answered : Promise.race([pause((early + late) / 2), answered]))
    const struck = performance.now() - begun
    server.process.kill('SIGKILL')
    await Promise.all([ended, answered])
    const left: unknown[] = []
    for (const each of sent) left.push(await stateOf(services, each))
    states.push(...left)
    if (left.every((state) => state === 'open')) early = struck
    if (left.every((state) => state === 'complete')) late = struck
    // No two servers are equally quick: where both blows are one, the next ones fall a little before and after.
    if (late - early < 1) [early, late] = [early * 0.8, late * 1.2]
  }
  expect(states.filter((state) => state !== 'open' && state !== 'complete')).toEqual([])
  expect(states).toContain('open')
  expect(states).toContain('complete')
}, 600_000)
