import { SaveState } from '../../design/controls/save-state'
import { useMessages } from '../../platform/i18n/messages'
import { entryMessages } from '../words/entry-messages'

/**
 * Says whether what was entered has reached the server, and what to do where it has not.
 *
 * @param first what is said before anything was entered on this page.
 * @param refused what is said when the server did not take it; of texts, that they may be too long.
 */
export function EntryState({ first, refused }: { first: string; refused?: string }) {
  const t = useMessages(entryMessages)
  return (
    <SaveState
      isOwn
      first={first}
      words={{
        saved: t('saved'),
        failed: t('notSaved'),
        unkept: t('notKept'),
        refused: refused ?? t('notAccepted'),
        'signed-out': { text: t('notSignedIn'), link: t('signInAgain') },
        'other-person': t('notTheirs'),
        elsewhere: { text: t('elsewhere'), link: t('toElsewhere') },
      }}
    />
  )
}
