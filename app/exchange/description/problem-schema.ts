import { faultProblem, refusalProblems } from '../../platform/http/refusal-problems'
import { problems } from '../api/problems'
import { exactly, exactlyBut, listOf, oneOf, text, wholeNumber } from './words'

/** Reasons of the platform, which refuses before the API sees a request. */
const platformReasons = [...Object.values(refusalProblems), faultProblem].map(
  ({ reason }) => reason,
)

export const problemSchemas = {
  Problem: {
    ...exactlyBut(['errors'], {
      type: { type: 'string', pattern: '^urn:shanyrak:problem:[a-z-]+$' },
      title: text,
      status: wholeNumber,
      detail: text,
      reason: oneOf([...new Set([...Object.keys(problems), ...platformReasons])]),
      requestId: { ...text, description: 'Under which the operator finds the request in the log.' },
      errors: listOf(
        exactly({
          in: oneOf(['path', 'query', 'header', 'body']),
          pointer: { ...text, description: 'Where (RFC 6901).' },
          detail: text,
        }),
      ),
    }),
    description: 'Problem details (RFC 9457). `type` and `reason` are stable; the words are not.',
  },
}
