import { tellTraining } from '../../certification/credential/tell-training'
import type { CredentialFacts } from '../../certification/credential/credential-facts'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import type { Language } from '../../platform/i18n/language'
import { checkNames, type Verdict } from '../domain/verdict'
import type { Known } from '../presented/known'
import { judgeAge, type KnownAge } from '../presented/known-age'
import type { LocalVerdict } from '../presented/judge-presented'
import { checkSigns, verdictSigns, type AnswerKind } from '../verdict-signs'
import { element, sign } from './element'
import { formatDateHere, formatMomentHere } from './format-date'
import { sayIn, type Say } from './say'
import { tellAge } from './tell-age'

type Tone = 'good' | 'care' | 'bad'

/** An answer as large as the page's own (ui/verdict-panel). */
export function renderPanel(
  kind: AnswerKind,
  title: string,
  text: string,
  tone: Tone = verdictSigns[kind].tone,
): HTMLElement {
  const { path } = verdictSigns[kind]
  return element(
    'div',
    { class: 'verdict', 'data-kind': tone, 'data-verdict': kind },
    sign(32, path, true),
    element(
      'div',
      { class: 'stack' },
      element('h2', { class: 'verdict-title' }, title),
      element('p', {}, text),
    ),
  )
}

/** The verdict of a check at hand: what it means, which checks passed, up to when revocations are known, what is certified. */
export function renderVerdict(
  { verdict, facts }: LocalVerdict,
  known: Known,
  { language, now }: { language: Language; now: Date },
): HTMLElement[] {
  const say = sayIn(language)
  const age = judgeAge(known, now)
  const panel = renderJudged(verdict, facts, { known, age, language, say })
  const checks = renderChecks(verdict, say)
  const knownUntil = renderKnown(known, age, language, say)
  if (!facts) return [panel, knownUntil, checks]
  const lines = renderPaperLines(facts, known, language, say)
  return [panel, knownUntil, lines, checks, renderFacts(facts, language, say)]
}

type Judging = { known: Known; age: KnownAge; language: Language; say: Say }

/** Of a day-old "valid" the colour and the words say that it is by old news. */
function renderJudged(
  verdict: Verdict,
  facts: CredentialFacts | null,
  { known, age, language, say }: Judging,
): HTMLElement {
  const { kind } = verdict
  const date = known.asOf === null ? '' : formatMomentHere(known.asOf, language)
  const ago = 'ms' in age ? tellAge(age.ms, language) : ''
  if (kind === 'valid' && age.kind === 'stale') {
    return renderPanel(kind, say('validAsOf', { date }), say('validStale', { age: ago }), 'care')
  }
  if (kind === 'status-unknown' && age.kind === 'outdated') {
    return renderPanel(kind, say(kind), say('knownOutdated', { age: ago }))
  }
  if (kind === 'status-unknown' && age.kind === 'ahead') {
    return renderPanel(kind, say(kind), say('clockBehind', { date }))
  }
  return renderPanel(kind, say(kind), meaning(verdict, facts, language, say))
}

function meaning(
  { kind, doubt }: Verdict,
  facts: CredentialFacts | null,
  language: Language,
  say: Say,
): string {
  const date = (at: Date | null | undefined) => (at ? formatDateHere(at, language) : '')
  switch (kind) {
    case 'valid':
      return say('validHere')
    case 'not-yet-valid':
      return say('notYetValidText', { date: date(facts?.awardedAt) })
    case 'expired':
      return say('expiredText', { date: date(facts?.expiresAt) })
    case 'suspended':
      return say('suspendedText')
    case 'revoked':
      return say('revokedUndated')
    case 'replaced':
      return say('replacedText')
    case 'status-unknown':
      return say('statusUnknownText')
    case 'altered':
      return say('alteredPresented')
    case 'unknown-issuer':
      return say(doubt)
    case 'foreign-form':
      return say('foreignFormText')
    case 'check-failed':
      return say('checkFailedText')
  }
}

/** Up to when it is known what was revoked, how long ago that was, and whether it is too long ago. */
export function renderKnown(
  { asOf }: Known,
  age: KnownAge,
  language: Language,
  say: Say,
): HTMLElement {
  const date = asOf === null ? '' : formatMomentHere(asOf, language)
  const attributes = { class: 'verify-known', 'data-known': '', 'data-age': age.kind }
  if (age.kind === 'none') return element('p', attributes, say('knownNothing'))
  if (age.kind === 'ahead') {
    const told = say('knownUntil', { date })
    return element('p', attributes, `${told} ${say('clockBehind', { date })}`)
  }
  const ago = tellAge(age.ms, language)
  return element('p', attributes, say('knownUntil', { date: `${date} (${ago})` }))
}

const endings = { passed: 'Passed', failed: 'Failed', unknown: 'Unknown' } as const

function renderChecks({ checks }: Verdict, say: Say): HTMLElement {
  const items = checkNames.map((name) => {
    const result = checks[name]
    const standing = name === 'status' && result === 'passed'
    const told = standing ? say('statusPassedKnown') : say(`${name}${endings[result]}`)
    return element(
      'li',
      { 'data-check': result },
      sign(20, checkSigns[result], false),
      element('span', {}, element('strong', {}, `${say(name)}.`), ` ${told}`),
    )
  })
  return element(
    'section',
    { class: 'stack' },
    element('h2', {}, say('checks')),
    element('ul', { class: 'verdict-checks' }, ...items),
  )
}

/** What must stand on the paper, from what is signed, as the page shows it (ui/paper-lines). */
function renderPaperLines(
  facts: CredentialFacts,
  { programmes }: Known,
  language: Language,
  say: Say,
): HTMLElement {
  const title = Object.hasOwn(programmes, facts.programme) ? programmes[facts.programme] : null
  const rows: [string, string][] = [
    [say('programme'), title?.[language] ?? facts.title ?? facts.programme],
    [
      say('hours'),
      facts.training
        ? tellTraining(facts.training, facts.academicHours, language)
        : String(facts.academicHours),
    ],
    [say('awarded'), formatDateHere(facts.awardedAt, language)],
  ]
  const name = element('dd', { class: 'paper-name', 'data-name': '' }, facts.holderName)
  const number = element('dd', { class: 'verdict-code' }, formatCertificateCode(facts.code))
  return element(
    'section',
    { class: 'paper-lines stack', 'data-paper': '' },
    element('h2', {}, say('paperTitle')),
    element(
      'dl',
      { class: 'verdict-facts' },
      element('div', {}, element('dt', {}, say('holder')), name),
      ...rows.map(renderFact),
      element('div', {}, element('dt', {}, say('number')), number),
    ),
    element('p', { class: 'notice', 'data-kind': 'care' }, say('paperCompare')),
  )
}

function renderFact([what, fact]: [string, string]): HTMLElement {
  return element('div', {}, element('dt', {}, what), element('dd', {}, fact))
}

function renderFacts(facts: CredentialFacts, language: Language, say: Say): HTMLElement {
  const rows: [string, string][] = [
    facts.expiresAt
      ? [say('until'), formatDateHere(facts.expiresAt, language)]
      : [say('term'), say('noTerm')],
    facts.issuerName === null
      ? [say('issuerSite'), new URL(facts.issuer).host]
      : [say('issuer'), facts.issuerName],
  ]
  return element('dl', { class: 'verdict-facts' }, ...rows.map(renderFact))
}
