import { Badge } from '../../design/controls/badge'
import { useMessages } from '../../platform/i18n/messages'
import type { RecordItem } from '../domain/record'
import { wordOf, type StandingWord } from '../domain/standing-word'
import { recordMessages } from '../words/record-messages'

const kinds = {
  met: 'good',
  expiring: 'care',
  'in-progress': 'note',
  missing: 'note',
  suspended: 'care',
  expired: 'care',
  withdrawn: 'bad',
  satisfied: 'good',
  exempt: 'apart',
  'not-satisfied': 'care',
  recognised: 'other',
  'confirmed-without-data': 'care',
} as const

/** How a requirement stands, in a word; of a decision, what was decided. */
export function ItemBadge({
  item,
}: {
  item: Pick<RecordItem, 'kind' | 'state' | 'restsOn' | 'decision'>
}) {
  return <StandingBadge word={wordOf(item)} />
}

/** The word by which a requirement stands. */
export function StandingBadge({ word }: { word: StandingWord }) {
  const t = useMessages(recordMessages)
  return <Badge kind={kinds[word]}>{t(word)}</Badge>
}
