import type { ReactNode } from 'react'
import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { useMessages, type Translate } from '../../platform/i18n/messages'
import type { ShownVerdict } from '../domain/shown-verdict'
import type { PaperState } from '../judge-paper.server'
import type { Refused } from '../presented/presented'
import type { News } from '../presented/show-local'
import { presentedMessages } from '../words/presented-messages'
import { VerdictPanel } from './verdict-panel'
import { VerdictView } from './verdict-view'

/** What is answered to something that was shown, wherever it is checked. */
type ShownAnswer =
  | {
      kind: 'verdict'
      verdict: ShownVerdict
      checkedAt: string
      paper: PaperState | null
      /** The information that it rests on; null where the register itself was asked. */
      news: News | null
    }
  /** An address of another site; `code` where its number can be looked up here. */
  | { kind: 'elsewhere'; host: string; code: string | null }
  | Refused

/** What keeps something from being checked, and what to do. */
function sayRefusal(t: Translate<typeof presentedMessages>, { why, format = '' }: Refused): string {
  return why === 'unread-format' ? t(why, { format }) : t(why)
}

type AnswerViewProps = {
  answer: ShownAnswer
  /** What else can be asked of a certificate, where there is a server to ask. */
  children?: ReactNode
}

/** The answer to what was shown: the same on the page, of a file that was dropped there, and in the file without a connection. */
export function AnswerView({ answer, children }: AnswerViewProps) {
  const t = useMessages(presentedMessages)
  switch (answer.kind) {
    case 'verdict': {
      const { verdict, checkedAt, paper, news } = answer
      return (
        <VerdictView verdict={verdict} checkedAt={checkedAt} news={news} presented={{ paper }}>
          {children}
        </VerdictView>
      )
    }
    case 'refused':
      return (
        <VerdictPanel
          kind="refused"
          title={t('refusedTitle')}
          text={sayRefusal(t, answer)}
          level={2}
        />
      )
    case 'elsewhere':
      return (
        <>
          <VerdictPanel
            kind="elsewhere"
            title={t('elsewhereTitle')}
            text={t('elsewhereText', { host: answer.host })}
            level={2}
          />
          {answer.code ? (
            <p>
              <ButtonLink look="quiet" href={pathTo('/verify/:code', { code: answer.code })}>
                {t('elsewhereCode')}
              </ButtonLink>
            </p>
          ) : null}
        </>
      )
  }
}
