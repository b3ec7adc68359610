import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** Says whether an answer has reached the server, and what to do where it has not; filled in by design/enhance/autosave. */
export function SaveState() {
  const t = useMessages(messages)
  return (
    <p
      className="save-state small"
      role="status"
      data-save-state=""
      data-saved={t('saved')}
      data-failed={t('notSaved')}
      data-unkept={t('notKept')}
      data-refused={t('notAccepted')}
      data-signed-out={t('notSignedIn')}
      data-signed-out-link={t('signInAgain')}
      data-other-person={t('notTheirs')}
      data-elsewhere={t('elsewhere')}
      data-elsewhere-link={t('toElsewhere')}
      data-closed={t('handedIn')}
      data-closed-link={t('toHandedIn')}
    />
  )
}
