import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { RequestContext } from '../context'
import { hashSubject } from '../platform/throttle/hash-subject.server'
import { takePacedTurns } from '../platform/throttle/take-paced-turns.server'
import { findEnrolment } from './data/enrolments'
import { hasRemark, insertRemark } from './data/remarks'
import { findParagraph, listParagraphs } from './domain/list-paragraphs'
import { remarkLength, type RemarkKind } from './domain/remark'
import { findLesson } from './find-lesson.server'
import { findOwnStep } from './find-own-step.server'
import { remarkPace } from './limits'
import { sealRemark } from './sealing/seal-remark.server'

export type KeepRemark = {
  personId: string
  enrolmentId: string
  /** Slugs of the programme's module and of its lesson. */
  module: string
  lesson: string
  /** `3.2`: see findParagraph. */
  place: string
  kind: RemarkKind
  words: string
  /** Whether they want to be answered; nothing else keeps whose it is. */
  wantsAnswer: boolean
  /** Names the writing of the page that sends it. */
  writing: string
}

export type KeepRemarkOutcome =
  | { kind: 'kept' }
  | { kind: 'refused'; why: 'no-such-lesson' | 'locked' | 'no-such-place' }
  | { kind: 'refused'; why: 'throttled'; retryAfterSeconds: number }

/**
 * Keeps what a reader notes of a place in a lesson that is open to them or finished, for the trainers of its programme, with what
 * the place says in the language in which it is read. The same that was sent before is taken for kept, and counts as no turn.
 */
export async function keepRemark(
  {
    database,
    secrets,
    language,
    now,
  }: Pick<RequestContext, 'database' | 'secrets' | 'language' | 'now'>,
  { place, kind, words, wantsAnswer, writing, ...asked }: KeepRemark,
): Promise<KeepRemarkOutcome> {
  const step = await findOwnStep(database.read, asked)
  if (!step) return { kind: 'refused', why: 'no-such-lesson' }
  if (step.state === 'locked') return { kind: 'refused', why: 'locked' }
  const { id: lessonVersionId } = step.lesson
  const text = await findLesson(database.read, lessonVersionId, language)
  const said = text && findParagraph(listParagraphs(text.blocks), place)
  if (!said) return { kind: 'refused', why: 'no-such-place' }
  const id = uuid()
  const { module, lesson, enrolmentId, personId } = asked
  const enrolment = await findEnrolment(database.read, { enrolmentId, personId })
  if (!enrolment) return { kind: 'refused', why: 'no-such-lesson' }
  const { programme } = enrolment
  const quoted = said.text.slice(0, remarkLength.quoted)
  const remark = {
    id,
    sending: digest([personId, writing, lessonVersionId, place, kind, words, wantsAnswer]),
    programme,
    ...{ module, lesson, lessonVersionId, language },
    ...{ section: said.section, paragraph: said.paragraph, quoted },
    place: digest([programme, module, lesson, language, said.section, quoted]),
    kind,
    sealed: sealRemark(secrets, id, words),
    enrolmentId: wantsAnswer ? enrolmentId : null,
    sentAt: now,
  }
  return database.transaction(async (tx) => {
    if (await hasRemark(tx, remark.sending)) return { kind: 'kept' }
    const turn = await takePacedTurns(tx, [[remarkPace, hashSubject(secrets, personId)]], now)
    if (!turn.allowed) {
      return { kind: 'refused', why: 'throttled', retryAfterSeconds: turn.retryAfterSeconds }
    }
    await insertRemark(tx, remark)
    return { kind: 'kept' }
  })
}

function digest(facts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex')
}
