import type { ReactNode } from 'react'
import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { ShownVerdict } from '../domain/shown-verdict'
import type { PaperState } from '../judge-paper.server'
import type { News } from '../presented/show-local'
import { factsMessages } from '../words/facts-messages'
import { KnownLine } from './known-line'
import { PaperLines } from './paper-lines'
import { sayVerdict } from './say-verdict'
import { VerdictChecks } from './verdict-checks'
import { VerdictFacts } from './verdict-facts'
import { VerdictPanel } from './verdict-panel'

type VerdictViewProps = {
  verdict: ShownVerdict
  checkedAt: string
  /** The information that it rests on; null where the register itself was asked. */
  news?: News | null
  /** Of what was shown as a file or a token, below the heading of the page: whether the PDF is as it was issued. */
  presented?: { paper: PaperState | null }
  /** What else can be asked of the certificate, where there is a server to ask. */
  children?: ReactNode
}

/**
 * A verdict in full: what it means, which checks passed, what the certificate says, and whose it is. Page, browser and
 * the file for checks without a connection show all verdicts with it.
 */
export function VerdictView({
  verdict,
  checkedAt,
  news = null,
  presented,
  children,
}: VerdictViewProps) {
  const t = useMessages(factsMessages)
  const language = useLanguage()
  const { kind, facts, checks, replacedBy } = verdict
  const said = sayVerdict(verdict, language, { presented: presented !== undefined, news })
  return (
    <>
      <VerdictPanel kind={kind} {...said} level={presented ? 2 : 1} />
      {news ? <KnownLine news={news} /> : null}
      {replacedBy ? (
        <p>
          <ButtonLink href={pathTo('/verify/:code', { code: replacedBy })}>
            {t('toReplacement')}
          </ButtonLink>
        </p>
      ) : null}
      {presented && facts ? <PaperLines facts={facts} paper={presented.paper} /> : null}
      <VerdictChecks checks={checks} byNews={news !== null} />
      {facts ? (
        <>
          <VerdictFacts facts={facts} checkedAt={checkedAt} isRest={presented !== undefined} />
          {children}
        </>
      ) : null}
      <p className="soft">{t('decide')}</p>
    </>
  )
}
