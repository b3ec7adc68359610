import { isNull } from 'drizzle-orm'
import { writeFileSync } from 'node:fs'
import { deriveOrder } from '../../../app/assessment/shuffling/derive-order.server'
import { makeFormOwner } from '../../../app/accounts/make-form-owner.server'
import { hashPassword } from '../../../app/accounts/secrecy/hash-password.server'
import { sessionCookie } from '../../../app/accounts/sessions/read-session-cookie'
import { formOwnerField } from '../../../app/platform/forms/form-owner-field'
import type { Services } from '../../../app/context'
import { awardIfEarned } from '../../../app/journeys/award-if-earned.server'
import { submitAttempt } from '../../../app/assessment/submit-attempt.server'
import { isWritten, keptPartsIn } from '../../../app/learning/domain/kept-part'
import { findLesson } from '../../../app/learning/find-lesson.server'
import { findNewestProgrammeVersion } from '../../../app/learning/find-newest-programme-version.server'
import { openServices } from '../../../app/open-services'
import { readConfig } from '../../../app/platform/config/config.server'
import { people, roleGrants, sessions } from '../../../db/schema/accounts'
import {
  attemptAnswers,
  attempts,
  questionVersions,
  selfCheckAnswers,
} from '../../../db/schema/assessment'
import { nameConfirmations } from '../../../db/schema/certification'
import {
  enrolments,
  hoursEntries,
  lessonCompletions,
  lessonOpenings,
} from '../../../db/schema/learning'
import { outboxMessages } from '../../../db/schema/platform'
import { longLesson } from '../long-lesson'
import { divide, everybodysPassword, type Crowd } from './crowd'
import { draftLearner, known, type Course, type Draft, type Stage } from './draft-learner'
import { fillIn } from './fill-in'
import { insertAll } from './insert-all'
import { toHtml } from './to-html'

/*
 * Fills the database that the environment names, in a process of its own because the engine of a process
 * is chosen once. Arguments: number of learners, file for the crowd, file for the long lesson.
 */
const [learners, crowdFile = '', lessonFile = ''] = process.argv.slice(2)

/** Learners who are written in one transaction. */
const atOnce = 1_000

/**
 * How long ago the certificates were awarded, in milliseconds. Those of the last day get their credentials while the
 * site runs; thousands of one day would be issued all through the bench, beside whatever row has its turn.
 */
const age = 40 * 86_400_000

const services = await openServices(readConfig())
const crowd = await seed(services, Number(learners))
writeFileSync(crowdFile, JSON.stringify(crowd))
writeFileSync(lessonFile, JSON.stringify(await readLongLesson(services)))
await services.database.close()

async function seed(services: Services, learners: number): Promise<Crowd> {
  const course = await readCourse(services)
  const now = new Date()
  const longAgo = new Date(now.getTime() - age)
  const crowd: Crowd = {
    reading: [],
    prepared: [],
    sitting: [],
    finishing: [],
    graduating: [],
    codes: [],
  }
  const { certified, ...stages } = divide(learners)
  let number = 0
  async function add(
    stage: Stage,
    count: number,
    use: (drafts: Draft[]) => Promise<void>,
    seen = now,
  ) {
    for (let left = count; left > 0; left -= atOnce) {
      const size = Math.min(left, atOnce)
      const drafts = Array.from({ length: size }, () => draftLearner(course, number++, stage, seen))
      await write(services, drafts)
      await use(drafts)
    }
  }

  await add(
    'finishing',
    certified,
    async (drafts) => {
      crowd.codes.push(...(await award(services, drafts, longAgo)))
    },
    longAgo,
  )
  await add('reading', stages.reading, async (drafts) => {
    crowd.reading.push(...drafts.map(signedIn))
  })
  await add('prepared', stages.prepared, async (drafts) => {
    crowd.prepared.push(...drafts.map(signedIn))
  })
  await add('sitting', stages.sitting, async (drafts) => {
    crowd.sitting.push(...drafts.map((draft) => sit(course, draft)))
  })
  for (const stage of ['finishing', 'graduating'] as const) {
    await add('finishing', stages[stage], async (drafts) => {
      crowd[stage].push(
        ...drafts.map((draft) => ({ ...signedIn(draft), attemptId: draft.attempt[0]?.id ?? '' })),
      )
    })
  }
  // The e-mails of five thousand awards are not what is to be measured.
  await services.database.transaction(async (tx) => {
    await tx
      .update(outboxMessages)
      .set({ deliveredAt: now, nextAttemptAt: null })
      .where(isNull(outboxMessages.deliveredAt))
  })
  return crowd
}

async function readCourse({ database }: Services): Promise<Course> {
  const version = await findNewestProgrammeVersion(database.read, 'adoptive-parent')
  if (!version) throw new Error('the programme adoptive-parent is not published')
  const modules = new Map(version.modules.map(({ id, module }) => [id, module]))
  const stored = (await database.read.select().from(questionVersions)).filter((each) =>
    modules.has(each.moduleVersionId),
  )
  const bank = new Map(version.modules.map(({ module }): [string, string[]] => [module, []]))
  for (const { id, moduleVersionId, use } of stored) {
    if (use === 'final-test') bank.get(modules.get(moduleVersionId) ?? '')?.push(id)
  }
  return {
    version,
    bank,
    passwordHash: await hashPassword(everybodysPassword, 'bench'),
    selfChecks: stored.filter(({ use }) => use === 'self-check').map(({ id }) => id),
    questions: new Map(stored.map(({ id, body }) => [id, body])),
  }
}

async function write({ database }: Services, drafts: Draft[]): Promise<void> {
  await database.transaction(async (tx) => {
    await insertAll(
      tx,
      people,
      drafts.map((each) => each.person),
    )
    await insertAll(
      tx,
      roleGrants,
      drafts.map((each) => each.role),
    )
    await insertAll(
      tx,
      sessions,
      drafts.map((each) => each.session),
    )
    await insertAll(
      tx,
      enrolments,
      drafts.map((each) => each.enrolment),
    )
    await insertAll(
      tx,
      lessonOpenings,
      drafts.flatMap((each) => each.openings),
    )
    await insertAll(
      tx,
      lessonCompletions,
      drafts.flatMap((each) => each.completions),
    )
    await insertAll(
      tx,
      hoursEntries,
      drafts.flatMap((each) => each.hours),
    )
    await insertAll(
      tx,
      selfCheckAnswers,
      drafts.flatMap((each) => each.selfCheckAnswers),
    )
    await insertAll(
      tx,
      nameConfirmations,
      drafts.flatMap((each) => each.nameConfirmation),
    )
    await insertAll(
      tx,
      attempts,
      drafts.flatMap((each) => each.attempt),
    )
    await insertAll(
      tx,
      attemptAnswers,
      drafts.flatMap((each) => each.answers),
    )
  })
}

/** Hands the attempts in and awards the certificates, by the doors that people go through. */
async function award(services: Services, drafts: Draft[], now: Date): Promise<string[]> {
  return services.database.transaction(async (tx) => {
    const codes: string[] = []
    for (const { person, enrolment, attempt } of drafts) {
      const personId = person.id
      await submitAttempt(tx, { personId, attemptId: attempt[0]?.id ?? '', now })
      const code = await awardIfEarned(tx, services, { personId, enrolmentId: enrolment.id, now })
      if (!code) throw new Error('a learner who has done everything has no certificate')
      codes.push(code)
    }
    return codes
  })
}

function signedIn({ person, token, enrolment }: Draft) {
  const owner = `${formOwnerField}=${makeFormOwner(services, person.id)}`
  return { cookie: `${sessionCookie}=${token}`, owner, enrolmentId: enrolment.id }
}

function sit(course: Course, draft: Draft): Crowd['sitting'][number] {
  const [attempt] = draft.attempt
  if (!attempt) throw new Error('a learner who sits has an attempt')
  const answers = attempt.paper.map((id) => {
    const question = known(course, id)
    return fillIn(question, deriveOrder(attempt.seed, id, question))
  })
  return { ...signedIn(draft), attemptId: attempt.id, answers }
}

/** The long lesson in Russian: the same words as HTML, for the bare servers, and where its readers write. */
async function readLongLesson({ database }: Services) {
  const version = await findNewestProgrammeVersion(database.read, 'adoptive-parent')
  const module = version?.modules.find(({ module }) => module === longLesson.module)
  const [lesson] = module?.lessons ?? []
  const text = lesson && (await findLesson(database.read, lesson.id, 'ru'))
  if (!text) throw new Error('the long lesson is not published')
  const { title, summary, words, blocks } = text
  const parts = keptPartsIn(blocks).filter(isWritten)
  return { title, words, html: toHtml(summary, blocks), parts: parts.map(({ props }) => props.id) }
}
