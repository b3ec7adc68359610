import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { parseIin } from '../../accounts/domain/iin'
import { parseCertificateCode } from '../../certification/domain/certificate-code'
import { readRecord } from '../../eligibility/read-record.server'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerOnce } from '../api/answer-once.server'
import { refuse } from '../api/problems'
import { tellWait } from '../api/take-call-turn.server'
import { describeRecord } from '../describe-record.server'
import { searchRecord, type SearchRecord } from '../search-record.server'

const operations = { post: search }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/records/search', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/records/search', operations)
}

type Body = { purpose: string } & ({ iin: string } | { code: string })

/** Looks at a person's record: the look is logged, and the record told, in one transaction. */
async function search(call: Call): Promise<Response> {
  const { secrets, now, requestId } = call.context
  const client = callerOf(call)
  const { purpose, ...whom } = call.body as Body
  const sought = readSought(whom)
  if (!sought) {
    return 'iin' in whom ? refuse('iin-wrong', requestId) : refuse('no-such-record', requestId)
  }
  return answerOnce(call, async (tx) => {
    const outcome = await searchRecord(tx, secrets, { client, sought, purpose, now, requestId })
    if (outcome.kind === 'throttled') return tellWait(requestId, outcome.retryAfterSeconds)
    if (outcome.kind === 'refused') return refuse(outcome.why, requestId)
    const { lookId, person } = outcome
    const record = await readRecord(tx, { personId: person.id, now })
    const look = { id: lookId, at: now }
    return {
      status: 201,
      headers: { Location: `/api/v1/records/${lookId}` },
      body: describeRecord(secrets, { clientId: client.id, look, person, record, now }),
    }
  })
}

function readSought(whom: { iin: string } | { code: string }): SearchRecord['sought'] | null {
  if ('iin' in whom) {
    const iin = parseIin(whom.iin)
    return iin && { kind: 'iin', iin }
  }
  const parsed = parseCertificateCode(whom.code)
  return parsed.kind === 'code' ? parsed : null
}
