import { Notice } from '../../design/controls/notice'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** Says why an IIN was not looked for; see readSearchText. */
export function NoIinInSearch({ said }: { said: boolean }) {
  const t = useMessages(messages)
  return said ? <Notice kind="care">{t('searchNoIin')}</Notice> : null
}
