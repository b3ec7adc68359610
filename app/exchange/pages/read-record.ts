import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime'
import { findPersonInReach } from '../../accounts/find-person-within.server'
import { findOwnLook } from '../../eligibility/find-own-look.server'
import { readRecord } from '../../eligibility/read-record.server'
import type { RouteHandle } from '../../route-handle'
import { answerCall, callerOf, type Call } from '../api/answer-call.server'
import { answerWithEtag } from '../../platform/http/answer-with-etag'
import { refuse } from '../api/problems'
import { describeRecord } from '../describe-record.server'

export const handle = { access: 'client', audience: 'programs' } satisfies RouteHandle

const operations = { get: read }

export function loader(args: LoaderFunctionArgs) {
  return answerCall(args, '/api/v1/records/{lookId}', operations)
}

export function action(args: ActionFunctionArgs) {
  return answerCall(args, '/api/v1/records/{lookId}', operations)
}

/** The record behind a look of this client, as it is now. */
async function read(call: Call): Promise<Response> {
  const { database, secrets, now, requestId } = call.context
  const { id: clientId, regions } = callerOf(call)
  const db = database.read
  const look = await findOwnLook(db, {
    lookId: call.path.lookId ?? '',
    officerId: clientId,
    now,
  })
  const scope = { regions, district: null }
  const by = { personId: look?.personId ?? '' }
  const person = look && (await findPersonInReach(db, { by, scope }))
  if (!look || !person) return refuse('no-such-record', requestId)
  const record = await readRecord(db, { personId: person.id, now })
  const body = describeRecord(secrets, { clientId, look, person, record, now })
  return answerWithEtag(call.request, body, { ...body, readAt: null })
}
