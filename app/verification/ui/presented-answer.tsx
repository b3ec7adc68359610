import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { PresentedVerdict } from '../check-presented.server'
import type { PublicExtract } from '../domain/extract-verdict'
import { showPublic } from '../domain/shown-verdict'
import type { PaperState } from '../judge-paper.server'
import type { Refused } from '../presented/presented'
import { messages } from '../words/messages'
import { AnswerView } from './answer-view'
import { ExtractVerdictView } from './extract-verdict-view'
import { HolderForm } from './holder-form'
import { VerdictPanel } from './verdict-panel'

/** What is answered, on the page itself, to something that was shown. */
export type Answer =
  | { kind: 'checked'; verdict: PresentedVerdict; paper: PaperState | null; checkedAt: string }
  | { kind: 'extract'; verdict: PublicExtract<string | null>; checkedAt: string }
  | { kind: 'elsewhere'; host: string; code: string | null }
  | Refused
  | { kind: 'throttled'; minutes: number }

/** The answer to what was shown, at the top of the page, in the place that scripts fill, too. */
export function PresentedAnswer({ answer }: { answer: Answer | null }) {
  return (
    <div id="answer" className="stack stack-wide" data-answer="" tabIndex={-1}>
      {answer ? <Told answer={answer} /> : null}
    </div>
  )
}

function Told({ answer }: { answer: Answer }) {
  const t = useMessages(messages)
  const language = useLanguage()
  switch (answer.kind) {
    case 'checked': {
      const { paper, checkedAt } = answer
      const verdict = showPublic(answer.verdict, language)
      return (
        <AnswerView answer={{ kind: 'verdict', verdict, paper, checkedAt, news: null }}>
          {verdict.facts ? <HolderForm code={verdict.facts.code} /> : null}
        </AnswerView>
      )
    }
    case 'extract':
      return <ExtractVerdictView verdict={answer.verdict} checkedAt={answer.checkedAt} presented />
    case 'refused':
    case 'elsewhere':
      return <AnswerView answer={answer} />
    case 'throttled':
      return (
        <VerdictPanel
          kind="throttled"
          title={t('throttled')}
          text={t('presentedThrottled', { minutes: answer.minutes })}
          level={2}
        />
      )
  }
}
