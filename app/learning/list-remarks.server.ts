import type { RequestContext } from '../context'
import { listOwnRemarkRows, listRemarkRows } from './data/remarks'
import type { Remark } from './domain/remark'
import { openRemark } from './sealing/seal-remark.server'

type Context = Pick<RequestContext, 'database' | 'secrets'>

type Row = Awaited<ReturnType<typeof listRemarkRows>>[number]

/** Remarks on the lessons of a programme, open or answered, the newest first; the caller has asked for `remark:answer`. */
export async function listRemarks(
  { database, secrets }: Context,
  asked: { programme: string; answered: boolean; before: string | undefined; limit: number },
): Promise<Remark[]> {
  const rows = await listRemarkRows(database.read, asked)
  return rows.map((row) => toRemark(secrets, row))
}

/** What a learner noted of a lesson of their own enrolment and wants answered, with what was answered; the newest first. */
export async function listOwnRemarks(
  { database, secrets }: Context,
  own: { enrolmentId: string; lessonVersionId: string },
): Promise<Remark[]> {
  const rows = await listOwnRemarkRows(database.read, own)
  return rows.map((row) => toRemark(secrets, row))
}

function toRemark(secrets: Context['secrets'], row: Row): Remark {
  const { sealed, answer, answeredAt, ...rest } = row
  return {
    ...rest,
    words: openRemark(secrets, row.id, sealed),
    answer: answer !== null && answeredAt ? { words: answer, at: answeredAt } : null,
  }
}
