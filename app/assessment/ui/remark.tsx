import { useMessages } from '../../platform/i18n/messages'
import type { Feedback } from '../domain/judge-self-check'
import { messages } from '../messages'

/** What a self-check says beside one choice: right or not in a word, then the author's remark. */
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
      <strong>{t(judged.right ? 'rightHere' : 'wrongHere')}</strong>
      {judged.text ? <> {judged.text}</> : null}
    </p>
  )
}
