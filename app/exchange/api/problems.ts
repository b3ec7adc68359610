import type { CodeRefusal } from '../../certification/domain/certificate-code'
import { problemResponse, type Problem } from '../../platform/http/problem'

/** Every kind of problem that the API tells of besides those of the platform; `type` ends with the reason. */
export const problems = {
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'invalid-request': { status: 400, title: 'The request is not as the description says' },
  'unreadable-body': { status: 400, title: 'The body is not the JSON that it says it is' },
  'unsupported-media-type': { status: 415, title: 'The body is of a type that is not taken here' },
  'token-missing': { status: 401, title: 'An access token is needed' },
  'token-invalid': { status: 401, title: 'The access token is not valid' },
  'scope-missing': { status: 403, title: 'The access token does not allow this' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'no-such-certificate': { status: 404, title: 'There is no such certificate' },
  'wrong-length': { status: 422, title: 'The certificate code is mistyped' },
  'foreign-character': { status: 422, title: 'The certificate code is mistyped' },
  'wrong-check-character': { status: 422, title: 'The certificate code is mistyped' },
  'two-readings': { status: 422, title: 'More than one certificate code can be read here' },
  'too-many-unknown-codes': { status: 429, title: 'Too many unknown codes' },
  'nothing-signed': { status: 422, title: 'This is neither a token nor a credential' },
  'iin-wrong': { status: 422, title: 'This is not an IIN' },
  'no-such-record': { status: 404, title: 'There is no such record' },
  'cursor-unknown': { status: 400, title: 'The cursor is none of ours' },
  'cursor-ahead': { status: 410, title: 'The cursor is ahead of the feed' },
  'batch-quota': { status: 429, title: 'So much was checked within a day that no more is' },
  'batch-alarmed': { status: 403, title: 'Lists of this client are no longer taken today' },
  'key-in-use': { status: 409, title: 'The request with this Idempotency-Key is under way' },
  'key-reused': { status: 422, title: 'The Idempotency-Key was used for another request' },
  'address-refused': { status: 422, title: 'Nothing is sent to this address' },
  'too-many-webhooks': { status: 409, title: 'There are too many webhooks' },
  'webhook-inactive': { status: 409, title: 'The webhook is no longer active' },
} as const satisfies Record<string, { status: number; title: string }>

export type Reason = keyof typeof problems

/** A refusal of the API, told as a problem. */
export function refuse(
  reason: Reason,
  requestId: string,
  {
    detail,
    more,
    headers,
  }: Pick<Problem, 'detail' | 'more'> & { headers?: Record<string, string> } = {},
): Response {
  return problemResponse({ reason, ...problems[reason], detail, more }, requestId, headers)
}

const codeDetails: Record<CodeRefusal['why'], string> = {
  'wrong-length': 'A code has 18 characters.',
  'foreign-character': 'The code holds a character that occurs in no code.',
  'wrong-check-character': 'The characters of the code do not fit together; one of them is wrong.',
  'two-readings': 'Send one code, in the characters in which it is printed.',
}

/** The refusal of a text that was meant as a certificate's code: it is mistyped, which is not the same as unknown. */
export function refuseCode({ why }: CodeRefusal, requestId: string): Response {
  return refuse(why, requestId, { detail: codeDetails[why] })
}
