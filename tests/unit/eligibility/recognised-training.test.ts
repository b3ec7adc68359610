import { expect, test } from 'vitest'
import { answerLine } from '../../../app/authority/domain/line-result'
import { trainingWords } from '../../../app/authority/ui/line-words'
import type { Decision } from '../../../app/eligibility/domain/decision'
import type { EligibilityEvent, PublishedTable } from '../../../app/eligibility/domain/event'
import { stateForm } from '../../../app/eligibility/domain/extract-statement'
import { deriveHousehold } from '../../../app/eligibility/domain/household-standing'
import { deriveRecord } from '../../../app/eligibility/domain/record'
import { wordOf } from '../../../app/eligibility/domain/standing-word'
import { summariseTraining } from '../../../app/eligibility/domain/training-summary'
import { recordMessages } from '../../../app/eligibility/words/record-messages'
import { wordOfExtract } from '../../../app/eligibility/domain/extract-word'
import { languages } from '../../../app/platform/i18n/language'
import { translate } from '../../../app/platform/i18n/messages'
import { aClaim } from '../../support/a-training'
import { aRequirement, aTable } from '../../support/given-requirement-table'

const now = new Date('2026-11-21T09:00:00Z')
const definition = aTable({ requirements: [aRequirement({ expiringDays: 30 })] })
const table: PublishedTable = { id: 'adoption-1', number: 1, publishedAt: new Date(0), definition }
const of = { placementForm: 'adoption', requirement: 'psychological-training' }
const fact = { ...of, tableVersionId: 'adoption-1', at: new Date('2026-11-20T09:00:00Z') }

const earned: EligibilityEvent = {
  ...fact,
  kind: 'met',
  certificateId: 'c1',
  certificateCode: '7K3QWTYA94ZM20XDRV',
  expiresAt: null,
  claim: aClaim(),
}

const plain: Decision = {
  ...fact,
  id: 'd1',
  kind: 'satisfied',
  ground: 'аааааааааа',
  groundDate: '2026-11-19',
  validUntil: null,
  region: 'KZ-75',
  secondOfficial: false,
  recognised: null,
}

const recognised: Decision = {
  ...plain,
  kind: 'recognised',
  secondOfficial: true,
  recognised: { issuer: 'Қамқор қоры', number: '118', academicHours: 42 },
}

const soon = { validUntil: '2026-12-01' }

/** How a person's training may have come to count, and the word for it. */
const ways = [
  ['earned here', [earned], [], 'met'],
  ['recognised', [], [recognised], 'recognised'],
  ['recognised, and ending soon', [], [{ ...recognised, ...soon }], 'recognised'],
  ['confirmed by a word', [], [plain], 'confirmed-without-data'],
  ['confirmed by a word, and ending soon', [], [{ ...plain, ...soon }], 'confirmed-without-data'],
] as const

test.each(ways)(
  'training that was %s reads so in record, household, extract and list',
  (_, events, decisions, word) => {
    const history = { events, decisions }
    const record = deriveRecord([table], history, now)
    const [form] = record
    const item = form?.items[0]
    if (!form || !item) throw new Error('nothing is asked')
    expect(wordOf(item)).toBe(word)
    const adults = ['Adult 1', 'Adult 2'].map((name) => ({ name, own: false, record }))
    expect(deriveHousehold(adults, null)[0]?.items[0]?.adults[0]?.state).toBe(word)
    const [stated] = stateForm(form, () => 'hash').items
    expect(stated && wordOfExtract(stated)).toBe(word)
    const summary = summariseTraining([table], history, now)
    expect(summary.forms).toEqual({ adoption: word })
    const code = '7K3QWTYA94ZM20XDRV'
    const line = answerLine({ line: 1, item: { kind: 'code', code } }, summary)
    for (const language of languages) expect(trainingWords(line, language)).toHaveLength(1)
  },
)

test.each(languages)(
  'what was earned, recognised and confirmed are three words in %s',
  (language) => {
    const t = translate(recordMessages, language)
    const words = ways.map(([, , , word]) => t(word))
    expect(new Set(words).size).toBe(3)
  },
)

test('what an extract says of a recognised certificate is its day and its hours, not whose it is', () => {
  const [form] = deriveRecord([table], { events: [], decisions: [recognised] }, now)
  const stated = form && stateForm(form, () => 'hash')
  expect(stated?.items[0]?.restsOn).toEqual({
    kind: 'recognised',
    academicHours: 42,
    groundDate: '2026-11-19',
    region: 'KZ-75',
    secondOfficial: true,
  })
  expect(JSON.stringify(stated)).not.toMatch(/Қамқор|118/)
})
