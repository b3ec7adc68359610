import { useLanguage } from '../../platform/i18n/messages'
import { AnswerView } from '../../verification/ui/answer-view'
import { ExtractVerdictView } from '../../verification/ui/extract-verdict-view'
import { KnownLine } from '../../verification/ui/known-line'
import { LocalAnswerView } from '../../verification/ui/local-answer'
import { PresentedAnswer } from '../../verification/ui/presented-answer'
import { sayVerdict } from '../../verification/ui/say-verdict'
import { VerdictChecks } from '../../verification/ui/verdict-checks'
import { VerdictPanel } from '../../verification/ui/verdict-panel'
import {
  asOf,
  checkedAt,
  otherCode,
  sampleExtracts,
  sampleNews,
  sampleRefusals,
  sampleVerdicts,
} from './sample-verdicts'
import { Specimen } from './specimen'

/** Every verdict, as it is said of what was presented, with its four checks. */
export function Verdicts() {
  const language = useLanguage()
  return sampleVerdicts(language).map((verdict) => {
    const { kind, checks } = verdict
    const said = sayVerdict(verdict, language, { presented: true, news: null })
    return (
      <Specimen key={kind} of={`Verdict: ${kind}`}>
        <VerdictPanel kind={kind} {...said} level={2} />
        <VerdictChecks checks={checks} byNews={false} />
      </Specimen>
    )
  })
}

/** What is answered to what was shown: a verdict in full, by the register and by old news, refusals, other sites. */
export function OtherAnswers() {
  const verdicts = sampleVerdicts(useLanguage())
  const valid = verdicts.find(({ kind }) => kind === 'valid')
  const replaced = verdicts.find(({ kind }) => kind === 'replaced')
  const answer = { kind: 'verdict', checkedAt, paper: null } as const
  return (
    <>
      {valid && replaced ? (
        <>
          <Specimen of="Verdict: valid, in full; of a PDF as it was issued">
            <AnswerView answer={{ ...answer, verdict: valid, news: null, paper: 'as-issued' }} />
          </Specimen>
          <Specimen of="Verdict: valid by news of two days ago">
            <AnswerView
              answer={{ ...answer, verdict: { ...valid, facts: null }, news: sampleNews.stale }}
            />
          </Specimen>
          <Specimen of="Verdict: replaced, of a PDF that was changed">
            <AnswerView answer={{ ...answer, verdict: replaced, news: null, paper: 'changed' }} />
          </Specimen>
        </>
      ) : null}
      <Specimen of="KnownLine: of each age">
        {Object.entries(sampleNews).map(([age, news]) => (
          <KnownLine key={age} news={news} />
        ))}
      </Specimen>
      <Specimen of="Refused">
        {sampleRefusals.map((why) => (
          <AnswerView key={why} answer={{ kind: 'refused', why }} />
        ))}
      </Specimen>
      <Specimen of="Elsewhere; asked too often">
        <AnswerView answer={{ kind: 'elsewhere', host: 'example.kz', code: otherCode }} />
        <PresentedAnswer answer={{ kind: 'throttled', minutes: 5 }} />
      </Specimen>
      <LocalAnswers />
    </>
  )
}

/** Verdicts on extracts of records, as they are shown of a file. */
export function Extracts() {
  return sampleExtracts.map((verdict) => (
    <Specimen key={verdict.verdict} of={`Extract: ${verdict.verdict}`}>
      <ExtractVerdictView verdict={verdict} checkedAt={checkedAt} presented />
    </Specimen>
  ))
}

/** What a browser alone cannot say, and a check that came to no end. */
function LocalAnswers() {
  const known = {
    asOf,
    freshness: { staleHours: 24, unknownDays: 30 },
    language: useLanguage(),
    issuers: [],
    lists: [],
    programmes: {},
  }
  return (
    <Specimen of="Checked in the browser: a number, no number, an extract; not completed">
      {(['code', 'mistyped', 'extract', 'failed'] as const).map((kind) => (
        <LocalAnswerView key={kind} answer={{ kind }} known={known} />
      ))}
    </Specimen>
  )
}
