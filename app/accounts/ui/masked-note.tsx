import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** Says above a list why its names are not in full, and how to come to one that is. */
export function MaskedNote() {
  return <p className="soft">{useMessages(messages)('maskedNote')}</p>
}
