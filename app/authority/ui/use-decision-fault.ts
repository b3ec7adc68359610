import { useMessages } from '../../platform/i18n/messages'
import { decisionMessages, isDecisionMessageKey } from '../decision-messages'

/** Says what is wrong with a field of the form of a decision; the empty name stands for the whole form. */
export function useDecisionFault(
  errors: Record<string, string> = {},
): (field: string) => string | undefined {
  const t = useMessages(decisionMessages)
  return (field) => {
    const key = errors[field]
    return key === undefined ? undefined : t(isDecisionMessageKey(key) ? key : 'unknownField')
  }
}
