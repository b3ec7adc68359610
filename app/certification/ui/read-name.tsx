import { inOrder, readNameParts } from '../../accounts/domain/name-parts'
import { Notice } from '../../design/controls/notice'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'

/** Which word of a name is taken for the surname, so that the holder can tell before it is signed. */
export function ReadName({ name }: { name: string }) {
  const t = useMessages(messages)
  const { surname, given, patronymic } = readNameParts(name)
  const parts = [
    [t('nameSurname'), surname],
    [t('nameGiven'), given],
    [t('namePatronymic'), patronymic],
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
      <p className="soft small">{t('nameRead')}</p>
      {turned === name ? null : <Notice kind="care">{t('nameTurned', { name: turned })}</Notice>}
    </div>
  )
}
