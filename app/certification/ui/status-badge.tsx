import { Badge } from '../../design/controls/badge'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

const kinds = {
  standing: 'good',
  expired: 'care',
  suspended: 'bad',
  replaced: 'note',
  revoked: 'bad',
  altered: 'bad',
} as const

/** The state of a certificate in a word. */
export function StatusBadge({ status }: { status: keyof typeof kinds }) {
  const t = useMessages(messages)
  return <Badge kind={kinds[status]}>{t(status)}</Badge>
}
