import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import * as questionPage from '../../../app/assessment/pages/attempt-question'
import * as answerRoute from '../../../app/assessment/pages/save-answer'
import { isRight } from '../../../app/assessment/domain/grade'
import { writeSeen } from '../../../app/assessment/domain/seen-answer'
import type { Services } from '../../../app/context'
import { tablesTurn } from '../../../app/eligibility/domain/tables-turn'
import { numberEvents } from '../../../app/exchange/number-events.server'
import { confirmCertificateName } from '../../../app/journeys/confirm-certificate-name.server'
import { finishAttempt } from '../../../app/journeys/finish-attempt.server'
import { finishLesson } from '../../../app/journeys/finish-lesson.server'
import { publishRequirementTable } from '../../../app/journeys/publish-requirement-table.server'
import { findEnrolment } from '../../../app/learning/find-enrolment.server'
import { findProgrammeVersion } from '../../../app/learning/find-programme-version.server'
import { openLesson } from '../../../app/learning/open-lesson.server'
import { linkEntries } from '../../../app/platform/audit/link-entries.server'
import { openDatabase } from '../../../app/platform/database/open-database.server'
import { readChain } from '../../../app/platform/audit/read-chain.server'
import { verifyChain } from '../../../app/platform/audit/verify-chain.server'
import { attempts } from '../../../db/schema/assessment'
import {
  certificateEvents,
  certificates,
  statusListEntries,
} from '../../../db/schema/certification'
import { eligibilityEvents } from '../../../db/schema/eligibility'
import { feedEvents, feedPending, feedPositions } from '../../../db/schema/exchange'
import { auditEntries, outboxMessages } from '../../../db/schema/platform'
import { readPaper, readStoredAnswers } from '../../support/answer-attempt'
import { getPage, postForm } from '../../support/ask-page'
import { freshServices, requestContext } from '../../support/fresh-services'
import { givenExamination, givenHandIn, handInAt } from '../../support/given-hand-in'
import { aRequirement, aTable } from '../../support/given-requirement-table'
import { linkAll } from '../../support/given-trail'

/** What a learner lacks besides the hand-in. */
type Lacks = { name: boolean; lesson: boolean }

const dayBefore = new Date('2026-11-20T08:00:00Z')

/** A learner with acts that all happen at once: whichever comes last earns the certificate. */
async function givenLearner(services: Services, lacks: Lacks) {
  const { database } = services
  const lessons = lacks.lesson ? 1 : 2
  const given = await givenHandIn(services, { named: !lacks.name, lessons, now: dayBefore })
  const { person, attemptId, enrolmentId } = given
  const own = { personId: person.id, enrolmentId }
  const enrolment = await findEnrolment(database.read, own)
  const version = await findProgrammeVersion(database.read, enrolment?.programmeVersionId ?? '')
  const [module] = version.modules
  const [, last] = module?.lessons ?? []
  if (!module || !last) throw new Error('no last lesson')
  if (lacks.lesson) {
    const opening = { enrolmentId, lessonVersionId: last.id, now: dayBefore }
    await database.transaction((tx) => openLesson(tx, opening))
  }
  const kinds = (await readPaper(database, attemptId)).map(({ kind }) => kind)
  const position = String(kinds.indexOf('single-choice') + 1)
  const asked = {
    path: `/attempts/${attemptId}`,
    params: { attemptId, position },
    cookie: person.cookie,
    now: handInAt,
  }
  const shown = (await getPage(services, questionPage.loader, asked)).data as { given: number[] }
  const context = requestContext(services, { now: handInAt })
  return {
    attemptId,
    enrolmentId,
    acts: [
      () => finishAttempt(context, { personId: person.id, attemptId }),
      () => finishAttempt(context, { personId: person.id, attemptId }),
      // The right answer is taken back: it counts as long as this is not told to have been saved.
      () => postForm(services, answerRoute.action, { seen: writeSeen(shown.given) }, asked),
      ...(lacks.name ? [() => confirmCertificateName(context, { ...own, name: person.name })] : []),
      ...(lacks.lesson
        ? [() => finishLesson(context, { ...own, module: module.module, lesson: last.lesson })]
        : []),
    ],
  }
}

/** Everything that a certificate is one with, as often as it is there. */
async function countFacts({ database: { read } }: Services) {
  return {
    events: await read.$count(certificateEvents),
    places: await read.$count(statusListEntries),
    audited: await read.$count(auditEntries, eq(auditEntries.action, 'certificate.awarded')),
    emails: await read.$count(outboxMessages),
    feed: await read.$count(feedEvents),
  }
}

test('whatever many learners, a new table, the feed and the trail do at once, all stands as if one after another', async () => {
  const services = await freshServices()
  const { database, keys } = services
  const { read } = database
  await givenExamination(services)
  // Another process of the same site.
  const other = await openDatabase(services.config.database)
  onTestFinished(() => other.close())
  const number = () => other.transaction((tx) => numberEvents(tx, handInAt))
  const link = () => linkEntries(other, keys.signer(), { now: new Date() })
  const lacks = fc.record({ name: fc.boolean(), lesson: fc.boolean() })
  const requirements = [aRequirement()]
  let expected = 0

  async function together(crowd: Lacks[], order: number[]) {
    const learners = []
    for (const each of crowd) learners.push(await givenLearner(services, each))
    requirements.push(aRequirement({ id: `requirement-${requirements.length}` }))
    const table = aTable({ requirements })
    const publish = () =>
      other.transaction(
        (tx) =>
          publishRequirementTable(tx, table, {
            actorId: null,
            origin: { from: 'file', follows: null },
            now: handInAt,
          }),
        { alone: [tablesTurn] },
      )
    const acts = [publish, number, link, number, ...learners.flatMap((learner) => learner.acts)]
    const shuffled = acts
      .map((act, at) => ({ act, by: order[at % order.length] ?? 0 }))
      .sort((one, other) => one.by - other.by)
    await Promise.all(shuffled.map(({ act }) => act()))
    while ((await number()) > 0);
    await linkAll(services)
    expected += learners.length

    for (const { attemptId, enrolmentId } of learners) {
      expect(await read.$count(certificates, eq(certificates.enrolmentId, enrolmentId))).toBe(1)
      const [attempt] = await read.select().from(attempts).where(eq(attempts.id, attemptId))
      const answers = await readStoredAnswers(database, attemptId)
      const asked = await readPaper(database, attemptId)
      const right = asked.filter((each, at) => isRight(each, answers[attempt?.paper[at] ?? '']))
      expect(attempt?.correct).toBe(right.length)
    }
    expect(await countFacts(services)).toEqual({
      events: expected,
      places: expected,
      audited: expected,
      emails: expected,
      feed: expected,
    })
    const met = await read.select().from(eligibilityEvents)
    expect(new Set(met.map(({ certificateId }) => certificateId)).size).toBe(expected)
    expect(met).toHaveLength(expected * requirements.length)
    const positions = await read.select().from(feedPositions).orderBy(feedPositions.number)
    expect(positions.map((each) => each.number)).toEqual(
      Array.from({ length: expected }, (_, index) => index + 1),
    )
    expect(await read.$count(feedPending)).toBe(0)
    const report = await verifyChain(readChain(read), (keyId, message, signature) =>
      keys.verify(keyId, message, signature) ? 'good' : 'bad',
    )
    expect(report).toMatchObject({ fault: null, waiting: 0 })
  }

  await fc.assert(
    fc.asyncProperty(
      fc.array(lacks, { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(), { minLength: 7, maxLength: 30 }),
      together,
    ),
    { numRuns: 5, endOnFailure: true },
  )
})
