import { ErrorSummary } from '../../design/controls/error-summary'
import type { RefusedForm } from './refuse-form'
import { useErrors } from './use-errors'

/** What is wrong with a form that no longer stands on its page, such as one of which the intent cannot be read. */
export function FormFault({ refused }: { refused: RefusedForm | undefined }) {
  const say = useErrors(refused?.errors)
  return refused ? <ErrorSummary errors={refused.errors} say={say} /> : null
}
