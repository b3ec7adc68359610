import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { parseIin } from '../../accounts/domain/iin'
import { parseCertificateCode, type CodeRefusal } from '../../certification/domain/certificate-code'
import { judgeSaid, type Said } from '../../eligibility/domain/purpose'
import { lookMinutes } from '../../eligibility/domain/look'
import { readRecord } from '../../eligibility/read-record.server'
import { pathTo } from '../../path-to'
import type { Database } from '../../platform/database/database.server'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerOnce } from '../api/answer-once.server'
import type { KeptAnswer } from '../api/keep-answer.server'
import { refuse, refuseCode } from '../api/problems'
import { tellWait } from '../api/take-call-turn.server'
import { describeRecord } from '../describe-record.server'
import { searchRecord, type SearchRecord } from '../search-record.server'

export const handle = { access: 'client', audience: 'programs' } satisfies RouteHandle

const operations = { post: search }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/records/search', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/records/search', operations)
}

type Body = Said & ({ iin: string } | { code: string })

/** Looks at a person's record: the look is logged, and the record told, in one transaction. */
async function search(call: Call): Promise<Response> {
  const { secrets, now, requestId } = call.context
  const client = callerOf(call)
  const { purpose, caseNumber, ...whom } = call.body as Body
  const fault = judgeSaid({ purpose, caseNumber })
  if (fault) return refuse('invalid-request', requestId, { detail: fault })
  const sought = readSought(whom)
  if (sought.kind === 'refused') {
    return sought.why === 'iin-wrong'
      ? refuse(sought.why, requestId)
      : refuseCode(sought, requestId)
  }
  const answer = async (tx: Database): Promise<KeptAnswer | Response> => {
    const said = { purpose, caseNumber: caseNumber?.trim() }
    const outcome = await searchRecord(tx, call.context, {
      client,
      sought,
      ...said,
      now,
      requestId,
    })
    if (outcome.kind === 'throttled') return tellWait(requestId, outcome.retryAfterSeconds)
    if (outcome.kind === 'refused') return refuse(outcome.why, requestId)
    const { lookId, person } = outcome
    const record = await readRecord(tx, { personId: person.id, now })
    const look = { id: lookId, at: now }
    return {
      status: 201,
      headers: { Location: pathTo('/api/v1/records/:lookId', { lookId }) },
      body: describeRecord(secrets, { clientId: client.id, look, person, record, now }),
    }
  }
  // As long as its purpose opens the record, and no longer: whoever needs it then says again what for.
  return answerOnce(call, answer, lookMinutes * 60_000)
}

type Sought = SearchRecord['sought'] | CodeRefusal | { kind: 'refused'; why: 'iin-wrong' }

function readSought(whom: { iin: string } | { code: string }): Sought {
  if ('code' in whom) return parseCertificateCode(whom.code)
  const iin = parseIin(whom.iin)
  return iin ? { kind: 'iin', iin } : { kind: 'refused', why: 'iin-wrong' }
}
