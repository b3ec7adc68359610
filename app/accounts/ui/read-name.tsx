import { Notice } from '../../design/controls/notice'
import { useMessages } from '../../platform/i18n/messages'
import { inOrder, readNameParts } from '../domain/name-parts'
import { nameMessages } from '../words/name-messages'

/** Which word of a name is taken for the surname, so that the holder can tell before it is signed. */
export function ReadName({ name }: { name: string }) {
  const t = useMessages(nameMessages)
  const { surname, given, patronymic } = readNameParts(name)
  const parts = [
    [t('surname'), surname],
    [t('given'), given],
    [t('patronymic'), patronymic],
  ].filter(([, part]) => part)
  const turned = inOrder(name)
  return (
    <div className="stack narrow">
      <dl className="name-parts">
        {parts.map(([label, part]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{part}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small">{t('read')}</p>
      {turned === name ? null : <Notice kind="care">{t('turned', { name: turned })}</Notice>}
    </div>
  )
}
