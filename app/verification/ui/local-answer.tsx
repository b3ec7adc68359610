import { Notice } from '../../design/controls/notice'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { LocalVerdict } from '../presented/judge-presented'
import type { Known } from '../presented/known'
import type { Refused } from '../presented/presented'
import { newsOf, showLocal } from '../presented/show-local'
import { presentedMessages } from '../words/presented-messages'
import { verdictMessages } from '../words/verdict-messages'
import { AnswerView } from './answer-view'
import { VerdictPanel } from './verdict-panel'

/** The result of a check in the browser, from what is known at hand alone. */
export type LocalAnswer =
  | { kind: 'verdict'; local: LocalVerdict; checkedAt: Date }
  | { kind: 'elsewhere'; host: string; code: string | null }
  | Refused
  /** Only the register could answer these, or what was typed is no number. */
  | { kind: 'code' | 'mistyped' | 'extract' }
  /** The check was not completed. */
  | { kind: 'failed' }

/** Shows the result as the server would, as far as it is known at hand. */
export function LocalAnswerView({ answer, known }: { answer: LocalAnswer; known: Known }) {
  const language = useLanguage()
  switch (answer.kind) {
    case 'verdict': {
      const verdict = showLocal(answer.local, known, language)
      const checkedAt = answer.checkedAt.toISOString()
      const news = newsOf(known, answer.checkedAt)
      return <AnswerView answer={{ kind: 'verdict', verdict, checkedAt, news, paper: null }} />
    }
    case 'refused':
    case 'elsewhere':
      return <AnswerView answer={answer} />
    case 'code':
    case 'mistyped':
    case 'extract':
      return <NeedsConnection kind={answer.kind} />
    case 'failed':
      return <FailedCheck />
  }
}

function NeedsConnection({ kind }: { kind: 'code' | 'mistyped' | 'extract' }) {
  const t = useMessages(presentedMessages)
  const tVerdict = useMessages(verdictMessages)
  const say = () => {
    if (kind === 'extract') return tVerdict('extractOnline')
    return t(kind === 'code' ? 'numberOffline' : 'mistypedOffline')
  }
  return <Notice kind="care">{say()}</Notice>
}

/** Shown where a check ended in an error. */
export function FailedCheck() {
  const t = useMessages(verdictMessages)
  return (
    <VerdictPanel
      kind="check-failed"
      title={t('check-failed')}
      text={t('checkFailedText')}
      level={2}
    />
  )
}
