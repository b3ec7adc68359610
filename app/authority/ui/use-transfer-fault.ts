import { useFaults } from '../../design/controls/use-faults'
import { messages } from '../../eligibility/words/messages'
import { isMessageKey } from '../../platform/i18n/messages'
import { transferMessages } from '../words/transfer-messages'

/** Says what is wrong with a field of a form about transfers; the empty name stands for the whole form. */
export function useTransferFault(
  errors: Record<string, string> = {},
): (field: string) => string | undefined {
  const own = useFaults(transferMessages, errors)
  const told = useFaults(messages, errors)
  return (field) => (isMessageKey(transferMessages, errors[field] ?? '') ? own(field) : told(field))
}
