import { useMessages } from '../../platform/i18n/messages'
import { entryMessages } from '../words/entry-messages'

/**
 * Says whether what was entered has reached the server, and what to do where it has not; filled in by design/enhance/autosave.
 *
 * @param first what is said before anything was entered on this page.
 */
export function EntryState({ first }: { first: string }) {
  const t = useMessages(entryMessages)
  return (
    <p
      className="save-state small"
      role="status"
      data-save-state="own"
      data-saved={t('saved')}
      data-failed={t('notSaved')}
      data-unkept={t('notKept')}
      data-refused={t('notAccepted')}
      data-signed-out={t('notSignedIn')}
      data-signed-out-link={t('signInAgain')}
      data-other-person={t('notTheirs')}
      data-elsewhere={t('elsewhere')}
      data-elsewhere-link={t('toElsewhere')}
    >
      {first}
    </p>
  )
}
