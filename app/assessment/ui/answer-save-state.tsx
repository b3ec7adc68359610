import { SaveState } from '../../design/controls/save-state'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** Says whether an answer has reached the server, and what to do where it has not. */
export function AnswerSaveState() {
  const t = useMessages(messages)
  return (
    <SaveState
      words={{
        saved: t('saved'),
        failed: t('notSaved'),
        unkept: t('notKept'),
        refused: t('notAccepted'),
        'signed-out': { text: t('notSignedIn'), link: t('signInAgain') },
        'other-person': t('notTheirs'),
        elsewhere: { text: t('elsewhere'), link: t('toElsewhere') },
        closed: { text: t('handedIn'), link: t('toHandedIn') },
      }}
    />
  )
}
