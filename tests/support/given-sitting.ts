import { onTestFinished } from 'vitest'
import { readAnswerKey } from '../../db/seed/answer-key'
import { beginProgramme, confirmSpelling, finishLessons, msOf } from '../../db/seed/learn'
import type { Services } from '../../app/context'
import { givenPublishedProgramme, sampleContent } from './given-content'
import { givenPerson, type GivenPerson } from './given-person'
import { httpVisitor, type HttpVisitor } from './http-visitor'
import { startRealServer } from './real-server'

/** The built server on the data of a test, which it shares with the test's own services. */
export async function givenServer({ config }: Services): Promise<string> {
  const { database, dataDir } = config
  const server = await startRealServer({
    DATA_DIR: dataDir,
    DATABASE_URL: database.engine === 'postgres' ? database.url : `file:${database.file}`,
    CONTENT_DIR: sampleContent,
  })
  onTestFinished(async () => void (await server.stop()))
  return server.url
}

export type GivenSitting = HttpVisitor & {
  person: GivenPerson
  enrolmentId: string
  /** Path of the open attempt. */
  attempt: string
}

/**
 * A learner of the sample course who has done everything before its final test, and has begun that by the built
 * server at `url`. A server lives in the present, hence so do they.
 */
export async function givenSitting(services: Services, url: string): Promise<GivenSitting> {
  const now = new Date()
  const version = await givenPublishedProgramme(services)
  const enrolled = new Date(now.getTime() - msOf(version.modules.flatMap(({ lessons }) => lessons)))
  const person = await givenPerson(services, { now })
  const key = await readAnswerKey(sampleContent)
  const begin = { personId: person.id, programme: 'sample', now: enrolled }
  const learner = await beginProgramme(services, key, begin)
  await finishLessons(learner, Infinity, now)
  await confirmSpelling(learner, person.name, now)
  const { enrolmentId } = learner
  const visitor = httpVisitor(url, person.cookie)
  const begun = await visitor.post(`/learn/${enrolmentId}/test`, {})
  const [, attempt = ''] = /^(\/attempts\/[\w-]+)\//.exec(begun.headers.get('location') ?? '') ?? []
  if (!attempt) throw new Error(`the test did not begin: ${begun.status}`)
  return { ...visitor, person, enrolmentId, attempt }
}
