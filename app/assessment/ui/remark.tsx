import { useMessages } from '../../platform/i18n/messages'
import type { Feedback } from '../domain/judge-self-check'
import { messages } from '../words/messages'

/**
 * What a self-check says beside one choice: the author's remark, whose sign and colour tell whether the
 * choice is right; in words for those who do not see them, and where there is no remark.
 */
export function Remark({
  id,
  judged,
}: {
  id: string
  judged: Feedback['choices'][number] | undefined
}) {
  const t = useMessages(messages)
  if (!judged) return null
  return (
    <p className="remark" data-right={judged.right} id={id}>
      <strong className={judged.text ? 'visually-hidden' : undefined}>
        {t(judged.right ? 'rightHere' : 'wrongHere')}.
      </strong>{' '}
      {judged.text}
    </p>
  )
}
