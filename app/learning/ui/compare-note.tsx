import { useMessages } from '../../platform/i18n/messages'
import type { Comparison } from '../domain/comparison'
import { compareMessages } from '../words/compare-messages'

/** Of a comparison among the notes: what its person said that it matters to them. */
export function CompareNote({ criteria }: Comparison) {
  const t = useMessages(compareMessages)
  return (
    <>
      <p>{t('mattered')}</p>
      <ul>
        {criteria
          .filter(({ matters }) => matters)
          .map(({ id, title }) => (
            <li key={id}>{title}</li>
          ))}
      </ul>
    </>
  )
}
