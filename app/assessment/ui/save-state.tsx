import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'

/** Says whether the answer has reached the server; design/enhance/autosave fills it in. */
export function SaveState() {
  const t = useMessages(messages)
  return (
    <p
      className="save-state small"
      role="status"
      data-save-state=""
      data-saved={t('saved')}
      data-failed={t('notSaved')}
      data-refused={t('notAccepted')}
    />
  )
}
