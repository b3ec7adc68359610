import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import type { PresentedVerdict } from '../check-presented.server'
import type { PublicExtract } from '../domain/extract-verdict'
import type { PaperState } from '../judge-paper.server'
import { messages } from '../words/messages'
import type { PresentedRefusal } from '../presented/presented'
import { presentedMessages } from '../words/presented-messages'
import { ExtractVerdictView } from './extract-verdict-view'
import { VerdictPanel } from './verdict-panel'
import { VerdictView } from './verdict-view'

/** What is answered, on the page itself, to something that was shown. */
export type Answer =
  | { kind: 'checked'; verdict: PresentedVerdict; paper: PaperState | null; checkedAt: string }
  | { kind: 'extract'; verdict: PublicExtract<string | null>; checkedAt: string }
  | { kind: 'elsewhere'; host: string; code: string | null }
  | { kind: 'refused'; why: PresentedRefusal }
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
  const tPresented = useMessages(presentedMessages)
  switch (answer.kind) {
    case 'checked':
      return (
        <VerdictView
          verdict={answer.verdict}
          checkedAt={answer.checkedAt}
          presented={{ paper: answer.paper }}
        />
      )
    case 'extract':
      return <ExtractVerdictView verdict={answer.verdict} checkedAt={answer.checkedAt} presented />
    case 'refused':
      return (
        <VerdictPanel
          kind="refused"
          title={tPresented('refusedTitle')}
          text={tPresented(answer.why)}
          level={2}
        />
      )
    case 'elsewhere':
      return (
        <>
          <VerdictPanel
            kind="elsewhere"
            title={tPresented('elsewhereTitle')}
            text={tPresented('elsewhereText', { host: answer.host })}
            level={2}
          />
          {answer.code ? (
            <p>
              <ButtonLink look="quiet" href={pathTo('/verify/:code', { code: answer.code })}>
                {tPresented('elsewhereCode')}
              </ButtonLink>
            </p>
          ) : null}
        </>
      )
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
