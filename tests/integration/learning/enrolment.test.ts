import { expect, test } from 'vitest'
import { enrol } from '../../../app/learning/enrol.server'
import { findAnyEnrolment } from '../../../app/learning/find-any-enrolment.server'
import { findEnrolment } from '../../../app/learning/find-enrolment.server'
import { listOwnEnrolments } from '../../../app/learning/list-own-enrolments.server'
import { freshDatabase } from '../../support/fresh-database'
import { givenPeople } from '../../support/given-rows'
import { givenEnrolment } from '../../support/given-enrolment'
import { givenProgramme } from '../../support/given-programme'

const now = new Date('2026-11-21T09:00:00Z')
const asked = { personId: 'p1', programme: 'adoptive-parent', now }

test('a new learner gets the newest version of the programme', async () => {
  const database = await freshDatabase()
  await givenPeople(database, 'p1')
  await givenProgramme(database)
  const newest = await givenProgramme(database)
  const outcome = await database.transaction((tx) => enrol(tx, asked))
  expect(outcome).toMatchObject({
    kind: 'enrolled',
    enrolment: { personId: 'p1', programmeVersionId: newest.id, enrolledAt: now },
  })
})

test('a learner who enrols again keeps the enrolment and the version they began with', async () => {
  const database = await freshDatabase()
  await givenPeople(database, 'p1')
  const first = await givenProgramme(database)
  const begun = await givenEnrolment(database, { personId: 'p1' })
  await givenProgramme(database)
  const outcome = await database.transaction((tx) =>
    enrol(tx, { ...asked, now: new Date('2026-12-01T09:00:00Z') }),
  )
  expect(outcome).toEqual({ kind: 'enrolled', enrolment: begun })
  expect(begun.programmeVersionId).toBe(first.id)
})

test('twenty enrolments of one person at once make one', async () => {
  const database = await freshDatabase()
  await givenPeople(database, 'p1')
  await givenProgramme(database)
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => database.transaction((tx) => enrol(tx, asked))),
  )
  const ids = outcomes.map((outcome) => outcome.kind === 'enrolled' && outcome.enrolment.id)
  expect(new Set(ids).size).toBe(1)
  expect(await listOwnEnrolments(database.read, 'p1')).toHaveLength(1)
})

test('nobody enrols in a programme that was never published', async () => {
  const database = await freshDatabase()
  await givenPeople(database, 'p1')
  const outcome = await database.transaction((tx) => enrol(tx, asked))
  expect(outcome).toEqual({ kind: 'refused', why: 'no-such-programme' })
})

test("another's enrolment reads as absent, except to those who view progress", async () => {
  const database = await freshDatabase()
  await givenPeople(database, 'p1')
  await givenProgramme(database)
  const theirs = await givenEnrolment(database, { personId: 'p1' })
  const read = (personId: string) =>
    findEnrolment(database.read, { enrolmentId: theirs.id, personId })
  expect(await read('p2')).toBeNull()
  expect(await read('p1')).toEqual(theirs)
  expect(await findAnyEnrolment(database.read, theirs.id)).toEqual(theirs)
})

test('a person sees their own enrolments only, the latest first', async () => {
  const database = await freshDatabase()
  await givenPeople(database, 'p1')
  await givenProgramme(database)
  await givenProgramme(database, { programme: 'host-family' })
  const first = await givenEnrolment(database, { personId: 'p1' })
  await givenEnrolment(database, { personId: 'p2' })
  const second = await givenEnrolment(database, { personId: 'p1', programme: 'host-family' })
  expect(await listOwnEnrolments(database.read, 'p1')).toEqual([second, first])
})
