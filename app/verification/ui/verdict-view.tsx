import { ButtonLink } from '../../design/controls/button'
import { pathTo } from '../../path-to'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { PublicVerdict } from '../domain/public-verdict'
import type { PaperState } from '../judge-paper.server'
import { messages } from '../words/messages'
import { verdictMessages } from '../words/verdict-messages'
import { PaperLines } from './paper-lines'
import { HolderForm, type HolderAnswer } from './holder-form'
import { VerdictChecks } from './verdict-checks'
import { VerdictFacts } from './verdict-facts'
import { VerdictPanel } from './verdict-panel'
import { verdictText } from './verdict-text'

type VerdictViewProps = {
  verdict: PublicVerdict<string | null>
  checkedAt: string
  /** What came of the last comparison with the holder. */
  told?: HolderAnswer
  /** Of what was shown as a file or a token, below the heading of the page: whether the PDF is as it was issued. */
  presented?: { paper: PaperState | null }
}

/** A verdict in full: what it means, which checks passed, what the certificate says, and whose it is. */
export function VerdictView({ verdict, checkedAt, told, presented }: VerdictViewProps) {
  const t = useMessages(messages)
  const tVerdict = useMessages(verdictMessages)
  const text = verdictText(verdict, useLanguage(), presented !== undefined)
  return (
    <>
      <VerdictPanel
        kind={verdict.verdict}
        title={tVerdict(verdict.verdict)}
        text={text}
        level={presented ? 2 : 1}
      />
      {'replacedBy' in verdict && verdict.replacedBy ? (
        <p>
          <ButtonLink href={pathTo('/verify/:code', { code: verdict.replacedBy })}>
            {t('toReplacement')}
          </ButtonLink>
        </p>
      ) : null}
      {presented && 'holder' in verdict ? (
        <PaperLines facts={verdict} paper={presented.paper} />
      ) : null}
      <VerdictChecks checks={verdict.checks} />
      {'holder' in verdict ? (
        <>
          <VerdictFacts
            code={verdict.code}
            facts={verdict}
            checkedAt={checkedAt}
            isRest={presented !== undefined}
          />
          <HolderForm code={verdict.code} answer={told} />
        </>
      ) : null}
      <p className="soft">{t('decide')}</p>
    </>
  )
}
