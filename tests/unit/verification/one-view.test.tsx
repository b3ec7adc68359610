import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { CredentialFacts } from '../../../app/certification/credential/credential-facts'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { LanguageContext, translate } from '../../../app/platform/i18n/messages'
import { describeJudged } from '../../../app/verification/domain/public-verdict'
import { showPublic } from '../../../app/verification/domain/shown-verdict'
import {
  isDoubted,
  judge,
  verdictKinds,
  type Findings,
  type Verdict,
  type VerdictKind,
} from '../../../app/verification/domain/verdict'
import { checkSigned } from '../../../app/verification/presented/judge-presented'
import type { Known } from '../../../app/verification/presented/known'
import { readPresentedText } from '../../../app/verification/presented/read-presented-text'
import { AnswerView } from '../../../app/verification/ui/answer-view'
import { LocalAnswerView } from '../../../app/verification/ui/local-answer'
import { ageMessages } from '../../../app/verification/words/age-messages'
import { factsMessages } from '../../../app/verification/words/facts-messages'
import { presentedMessages } from '../../../app/verification/words/presented-messages'
import { verdictMessages } from '../../../app/verification/words/verdict-messages'
import { aStatement } from '../../support/a-statement'
import { givenIssuer } from '../../support/given-issuer'
import { textsOf } from '../../support/texts-of'

const now = new Date('2026-12-01T09:00:00Z')
const checkedAt = now.toISOString()
const issuer = givenIssuer()
const statement = aStatement({ expiresAt: '2028-11-21T18:59:59.999Z' })

const known: Known = {
  asOf: checkedAt,
  freshness: { staleHours: 24, unknownDays: 7 },
  language: 'en',
  issuers: [issuer.trusted],
  lists: [],
  programmes: { [statement.programme.slug]: statement.programme.title },
}

let facts: CredentialFacts

beforeAll(async () => {
  const token = await issuer.token(statement, { list: 1, position: 7 })
  const presented = readPresentedText(token, [issuer.baseUrl])
  if (presented.kind !== 'token') throw new Error('a token is a token')
  const check = await checkSigned(presented, [issuer.trusted])
  if (!check.facts) throw new Error('a token of the issuer is believed')
  facts = check.facts
})

const found = {
  signature: 'good',
  issuer: 'known',
  status: 'standing',
  validFrom: new Date(statement.awardedAt),
  validUntil: new Date(statement.expiresAt ?? ''),
} satisfies Findings
const day = 86_400_000

/** What each verdict is come to from. */
const cases: Record<VerdictKind, Findings> = {
  valid: found,
  'not-yet-valid': { ...found, validFrom: new Date(now.getTime() + day) },
  expired: { ...found, validUntil: new Date(now.getTime() - day) },
  suspended: { ...found, status: 'suspended' },
  revoked: { ...found, status: 'revoked' },
  replaced: { ...found, status: 'replaced' },
  'status-unknown': { ...found, status: 'unknown' },
  altered: { signature: 'bad' },
  'unknown-issuer': { signature: 'unchecked' },
  'foreign-form': { signature: 'foreign' },
  'check-failed': { signature: 'failed' },
}

function render(language: Language, content: React.ReactNode): string[] {
  return textsOf(
    renderToStaticMarkup(
      <LanguageContext.Provider value={language}>{content}</LanguageContext.Provider>,
    ),
  )
}

/** The verdict as the page shows it, when the register itself was asked. */
function onPage(verdict: Verdict, language: Language): string[] {
  const judged = isDoubted(verdict)
    ? { ...verdict, replacedBy: null }
    : { ...verdict, evidence: { statement, revokedAt: null, replacedBy: null } }
  const told = describeJudged(statement.code, judged, 'in-full')
  const shown = showPublic(told, language)
  return render(
    language,
    <AnswerView answer={{ kind: 'verdict', verdict: shown, checkedAt, paper: null, news: null }} />,
  )
}

/** The verdict as it is shown of a dropped file, and in the file for checks without a connection. */
function atHand(verdict: Verdict, language: Language): string[] {
  const local = { verdict, facts: isDoubted(verdict) ? null : facts }
  return render(
    language,
    <LocalAnswerView answer={{ kind: 'verdict', local, checkedAt: now }} known={known} />,
  )
}

/** What only the register knows of a certificate, and how the page calls its issuer. */
function withoutRegister(texts: string[], language: Language): string[] {
  const t = translate(factsMessages, language)
  const from = texts.indexOf(t('facts'))
  if (from < 0) return texts
  const rows = texts.slice(from + 1, -1)
  const registers = [
    t('programme'),
    t('training'),
    t('issuer'),
    t('issuerSite'),
    t('accreditation'),
  ]
  const kept = rows.filter((_, at) => !registers.includes(rows[at - (at % 2)] ?? ''))
  return [...texts.slice(0, from + 1), ...kept, ...texts.slice(-1)]
}

test.for(verdictKinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
  'a certificate that is %s is said to be so in the same words everywhere, in %s',
  ([kind, language]) => {
    const verdict = judge(cases[kind], now)
    expect(verdict.kind).toBe(kind)
    const t = translate(verdictMessages, language)
    const tPresented = translate(presentedMessages, language)
    // What nobody can promise without asking the register is said as far as it is known.
    const asKnown = new Map([
      [t('validText'), tPresented('validHere')],
      [
        `${t('status')}. ${t('statusPassed')}`,
        `${t('status')}. ${tPresented('statusPassedKnown')}`,
      ],
    ])
    const page = withoutRegister(onPage(verdict, language), language)
    const local = withoutRegister(atHand(verdict, language), language)
    const news = local.splice(2, 1)
    expect(news[0]).toContain(translate(ageMessages, language)('now'))
    expect(local).toEqual(page.map((text) => asKnown.get(text) ?? text))
    expect(local.length).toBeGreaterThan(6)
    expect(local[0]).toBe(t(kind))
  },
)

test('a revocation is dated where the date is known, and nowhere said to have none', () => {
  const verdict = judge(cases.revoked, now)
  if (isDoubted(verdict)) throw new Error('a revoked certificate was issued')
  const revokedAt = new Date('2026-11-30T05:00:00Z')
  const judged = { ...verdict, evidence: { statement, revokedAt, replacedBy: null } }
  const told = describeJudged(statement.code, judged, 'in-full')
  const texts = languages.map((language) => {
    const shown = showPublic(told, language)
    const answer = { kind: 'verdict', verdict: shown, checkedAt, paper: null, news: null } as const
    return render(language, <AnswerView answer={answer} />)[1]
  })
  const dates = ['2026 ж. 30 қараша', '30 ноября 2026 г', '30 November 2026']
  texts.forEach((text, at) => expect(text).toContain(dates[at]))
})

test('what was known long ago is told with its age, and hours are counted as each language counts', () => {
  const verdict = judge(cases.valid, now)
  const later = new Date(now.getTime() + 2.5 * day)
  const counted = { ...facts, training: null }
  const shown = (academicHours: number) =>
    languages.map((language) =>
      render(
        language,
        <LocalAnswerView
          answer={{
            kind: 'verdict',
            local: { verdict, facts: { ...counted, academicHours } },
            checkedAt: later,
          }}
          known={known}
        />,
      ).join('\n'),
    )
  const ages = ['(2 күн бұрын)', '(2 дня назад)', '(2 days ago)']
  for (const [hours, ...said] of [
    [1, '1 академиялық сағат', '1 академический час', '1 academic hour\n'],
    [2, '2 академиялық сағат', '2 академических часа', '2 academic hours'],
    [42, '42 академиялық сағат', '42 академических часа', '42 academic hours'],
    [45, '45 академиялық сағат', '45 академических часов', '45 academic hours'],
  ] as const) {
    shown(hours).forEach((text, at) => {
      expect(text).toContain(said[at])
      expect(text).toContain(ages[at])
    })
  }
})
