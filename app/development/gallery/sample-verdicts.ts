import { newCertificateCode } from '../../certification/domain/certificate-code'
import type { PublicExtract } from '../../verification/domain/extract-verdict'
import type { ShownFacts, ShownVerdict } from '../../verification/domain/shown-verdict'
import { judge, type Findings, type VerdictKind } from '../../verification/domain/verdict'
import type { PresentedRefusal } from '../../verification/presented/presented'
import type { News } from '../../verification/presented/show-local'
import { languages, type Language, type Multilingual } from '../../platform/i18n/language'
import { sampleWords, type SampleWord } from './sample-words'

/** Numbers of no certificate and no extract, with the right check character. */
const code = newCertificateCode(() => 7)
export const otherCode = newCertificateCode(() => 11)
const extractCode = newCertificateCode(() => 19)

/** The day on which all of it was checked, so that no picture depends on today. */
export const checkedAt = '2026-11-20T05:30:00.000Z'

const term = {
  validFrom: new Date('2026-05-12T06:00:00Z'),
  validUntil: new Date('2031-05-11T18:59:59Z'),
}

const signed = { signature: 'good', issuer: 'known', status: 'standing', ...term } as const

/** What was found out where each verdict is come to. */
const findings: Record<VerdictKind, Findings> = {
  valid: signed,
  'not-yet-valid': { ...signed, validFrom: new Date('2027-01-01T06:00:00Z') },
  expired: { ...signed, validUntil: new Date('2026-10-01T18:59:59Z') },
  suspended: { ...signed, status: 'suspended' },
  replaced: { ...signed, status: 'replaced' },
  revoked: { ...signed, status: 'revoked' },
  'status-unknown': { ...signed, status: 'unknown' },
  'unknown-issuer': { ...signed, issuer: 'compromised-key' },
  altered: { signature: 'bad' },
  'foreign-form': { signature: 'foreign' },
  'check-failed': { signature: 'failed' },
}

/** Each verdict as it is shown, with the facts where they are believed. */
export function sampleVerdicts(language: Language): ShownVerdict[] {
  return Object.values(findings).map((found) => {
    const { kind, doubt, checks } = judge(found, new Date(checkedAt))
    const facts = 'issuer' in found && found.issuer === 'known' ? factsOf(found, language) : null
    const replacedBy = kind === 'replaced' ? otherCode : null
    return { kind, doubt, checks, facts, replacedBy }
  })
}

function factsOf(found: Extract<Findings, { signature: 'good' }>, language: Language): ShownFacts {
  const t = sampleWords(language)
  return {
    code,
    holder: 'Сәрсенова Әйгерім Қайратқызы',
    programme: t('programme'),
    version: 3,
    academicHours: 7,
    training: { title: t('training'), academicHours: 42, part: { number: 1, of: null } },
    awardedAt: found.validFrom.toISOString(),
    expiresAt: found.validUntil?.toISOString() ?? null,
    revokedAt: found.status === 'revoked' ? '2026-11-02T06:00:00.000Z' : null,
    issuer: { name: t('issuer') },
    accreditation: 'KZ-17/2026',
  }
}

/** Up to when it is known what was revoked. */
export const asOf = '2026-11-18T05:30:00.000Z'
const day = 86_400_000

/** How old what is known at hand can be. */
export const sampleNews: Record<News['age']['kind'], News> = {
  none: { asOf: null, age: { kind: 'none' } },
  ahead: { asOf: '2026-11-21T05:30:00.000Z', age: { kind: 'ahead' } },
  fresh: { asOf, age: { kind: 'fresh', ms: day / 12 } },
  stale: { asOf, age: { kind: 'stale', ms: 2 * day } },
  outdated: { asOf, age: { kind: 'outdated', ms: 40 * day } },
}

/** Refusals of what was presented: one of a file, one of a picture, one of many. */
export const sampleRefusals: PresentedRefusal[] = ['unknown-file', 'no-qr-code', 'several-qr-codes']

function inEach(word: SampleWord): Multilingual {
  const texts = languages.map((language) => [language, sampleWords(language)(word)])
  return Object.fromEntries(texts) as Multilingual
}

const shown = { kind: 'record-extract', code: extractCode } as const

const checksOf = (found: Findings) => judge(found, new Date(checkedAt)).checks

/** Verdicts on the extract of a record. */
export const sampleExtracts: PublicExtract[] = [
  {
    ...shown,
    verdict: 'genuine',
    checks: checksOf({ ...signed, status: 'unknown' }),
    holder: { maskedName: 'С*** Ә***' },
    asOf,
    forms: [
      {
        placementForm: 'adoption',
        title: inEach('adoption'),
        requirements: [
          {
            requirement: 'training',
            title: inEach('training'),
            state: 'in-progress',
            since: asOf,
            until: null,
            restsOn: null,
            training: { provedHours: 7, neededHours: 42 },
          },
          {
            requirement: 'medical',
            title: inEach('medical'),
            state: 'missing',
            since: null,
            until: null,
            restsOn: null,
            training: null,
          },
        ],
      },
    ],
    issuer: {
      name: inEach('issuer'),
      city: inEach('almaty'),
      licence: 'KZ-17/2026',
      url: 'https://shanyrak.example/',
    },
    keyId: 'sample',
  },
  { ...shown, verdict: 'altered', checks: checksOf({ signature: 'bad' }) },
  {
    ...shown,
    verdict: 'unknown-issuer',
    doubt: 'not-in-register',
    checks: checksOf({ ...signed, issuer: 'not-in-register' }),
  },
]
