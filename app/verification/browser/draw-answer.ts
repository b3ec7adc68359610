import { tellTraining } from '../../certification/credential/tell-training'
import type { CredentialFacts } from '../../certification/credential/credential-facts'
import { formatCertificateCode } from '../../certification/domain/certificate-code'
import type { Language } from '../../platform/i18n/language'
import { checkNames, type Verdict } from '../domain/verdict'
import type { Known } from '../presented/known'
import type { LocalVerdict } from '../presented/judge-presented'
import { checkSigns, verdictSigns, type AnswerKind } from '../verdict-signs'
import { element, sign } from './element'
import { formatDateHere, formatMomentHere } from './format-date'
import { sayIn, type Say } from './say'

/** An answer as large as the page's own (ui/verdict-panel). */
export function drawPanel(kind: AnswerKind, title: string, text: string): HTMLElement {
  const { tone, path } = verdictSigns[kind]
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
export function drawVerdict(
  { verdict, facts }: LocalVerdict,
  known: Known,
  language: Language,
): HTMLElement[] {
  const say = sayIn(language)
  const panel = drawPanel(verdict.kind, say(verdict.kind), meaning(verdict, facts, language, say))
  const checks = drawChecks(verdict, say)
  const knownUntil = drawKnown(known, language, say)
  if (!facts) return [panel, knownUntil, checks]
  const lines = drawPaperLines(facts, known, language, say)
  return [panel, knownUntil, lines, checks, drawFacts(facts, language, say)]
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

function drawKnown({ asOf }: Known, language: Language, say: Say): HTMLElement {
  const told =
    asOf === null
      ? say('knownNothing')
      : say('knownUntil', { date: formatMomentHere(asOf, language) })
  return element('p', { class: 'verify-known', 'data-known': '' }, told)
}

const endings = { passed: 'Passed', failed: 'Failed', unknown: 'Unknown' } as const

function drawChecks({ checks }: Verdict, say: Say): HTMLElement {
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
function drawPaperLines(
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
      ...rows.map(drawFact),
      element('div', {}, element('dt', {}, say('number')), number),
    ),
    element('p', { class: 'notice', 'data-kind': 'care' }, say('paperCompare')),
  )
}

function drawFact([what, fact]: [string, string]): HTMLElement {
  return element('div', {}, element('dt', {}, what), element('dd', {}, fact))
}

function drawFacts(facts: CredentialFacts, language: Language, say: Say): HTMLElement {
  const rows: [string, string][] = [
    facts.expiresAt
      ? [say('until'), formatDateHere(facts.expiresAt, language)]
      : [say('term'), say('noTerm')],
    facts.issuerName === null
      ? [say('issuerSite'), new URL(facts.issuer).host]
      : [say('issuer'), facts.issuerName],
  ]
  return element('dl', { class: 'verdict-facts' }, ...rows.map(drawFact))
}
