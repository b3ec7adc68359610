import { isMessageKey, messages } from '../../eligibility/messages'
import { useMessages } from '../../platform/i18n/messages'
import { isTransferMessageKey, transferMessages } from '../transfer-messages'

/** Says what is wrong with a field of a form about transfers; the empty name stands for the whole form. */
export function useTransferFault(
  errors: Record<string, string> = {},
): (field: string) => string | undefined {
  const own = useMessages(transferMessages)
  const told = useMessages(messages)
  return (field) => {
    const key = errors[field]
    if (key === undefined) return undefined
    if (isTransferMessageKey(key)) return own(key)
    return told(isMessageKey(key) ? key : 'unknownField')
  }
}
