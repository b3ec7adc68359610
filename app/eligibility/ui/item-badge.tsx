import { Badge } from '../../design/controls/badge'
import { useMessages } from '../../platform/i18n/messages'
import type { RecordItem } from '../domain/record'
import { recordMessages } from '../record-messages'

const kinds = {
  met: 'good',
  expiring: 'care',
  missing: 'note',
  suspended: 'care',
  expired: 'care',
  withdrawn: 'bad',
  satisfied: 'good',
  exempt: 'good',
  'not-satisfied': 'care',
} as const

/** How a requirement stands, in a word; of a decision, what was decided. */
export function ItemBadge({ item: { state, decision } }: { item: RecordItem }) {
  const t = useMessages(recordMessages)
  const word = state === 'decided' ? (decision?.kind ?? 'missing') : state
  return <Badge kind={kinds[word]}>{t(word)}</Badge>
}
