import { useFaults } from '../../design/controls/use-faults'
import { decisionMessages } from '../words/decision-messages'

/** Says what is wrong with a field of the form of a decision; the empty name stands for the whole form. */
export function useDecisionFault(
  errors?: Record<string, string>,
): (field: string) => string | undefined {
  return useFaults(decisionMessages, errors)
}
