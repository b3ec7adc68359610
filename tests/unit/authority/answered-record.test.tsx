import fc from 'fast-check'
import { readFileSync, readdirSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { findAsked, type AskedForm } from '../../../app/authority/domain/find-asked'
import { answerMessages } from '../../../app/authority/words/answer-messages'
import { tellAnswer } from '../../../app/authority/ui/answer-sentence'
import { AnsweredRecord } from '../../../app/authority/ui/answered-record'
import { decisionKinds, type Decision } from '../../../app/eligibility/domain/decision'
import type { PublishedTable } from '../../../app/eligibility/domain/event'
import { requirementTable } from '../../../app/eligibility/domain/parse-requirement-table'
import { shareItems } from '../../../app/eligibility/domain/share-items'
import { recordStates } from '../../../app/eligibility/domain/item-standing'
import { deriveRecord, type EligibilityRecord } from '../../../app/eligibility/domain/record'
import type { FormRecord, RecordItem } from '../../../app/eligibility/domain/record'
import { recordMessages } from '../../../app/eligibility/words/record-messages'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { LanguageContext, translate } from '../../../app/platform/i18n/messages'

const named = { kk: 'Атауы', ru: 'Название', en: 'Name' }
const item: RecordItem = {
  state: 'met',
  since: new Date('2026-11-20T09:00:00Z'),
  endsAt: null,
  restsOn: null,
  evidence: null,
  training: null,
  decision: null,
  judgedBy: null,
  requirement: 'training',
  kind: 'training',
  title: named,
  explanation: null,
  programmes: [],
  askedOf: null,
  rule: {
    number: 1,
    publishedAt: new Date('2026-11-01T09:00:00Z'),
    source: { title: named, url: null, certainty: 'reported' },
    checkedOn: '2026-11-01',
    decidedBy: 'guardianship-body',
  },
}
const form: FormRecord = {
  placementForm: 'adoption',
  title: named,
  note: null,
  items: [item, { ...item, requirement: 'documents', kind: 'checklist', state: 'missing' }],
}

const adoption: AskedForm = { placementForm: 'adoption', namedBy: 'officer' }

function render(
  record: EligibilityRecord,
  language: Language,
  asked: AskedForm | null = adoption,
): string {
  return renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <AnsweredRecord record={record} asked={asked} lookId="look" proposals={[]} done={null} />
    </LanguageContext.Provider>,
  )
}

function words(markup: string): string {
  return markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

test.each(languages)(
  'a folded form says in %s how its training stands, and never seems to be met itself',
  (language) => {
    const markup = render([form, { ...form, placementForm: 'patronage' }], language)
    const t = translate(recordMessages, language)
    const summary = /<details class="card record-form"><summary>(.*?)<\/summary>/s.exec(markup)?.[1]
    const said = words(summary ?? '').trim()
    expect(said).toBe(`${named[language]} ${t('trainingOf')} ${t('met')}`)
  },
)

const decision: Decision = {
  id: 'd1',
  placementForm: 'adoption',
  requirement: 'documents',
  kind: 'satisfied',
  ground: 'Protocol 17',
  groundDate: '2026-11-19',
  validUntil: null,
  tableVersionId: 't1',
  region: 'KZ-75',
  secondOfficial: false,
  recognised: null,
  at: new Date('2026-11-20T09:00:00Z'),
}

const items = fc.uniqueArray(
  fc.record({
    requirement: fc.stringMatching(/^[a-z]{6}$/),
    kind: fc.constantFrom('training' as const, 'checklist' as const),
    state: fc.constantFrom(...recordStates),
    restsOn: fc.constantFrom('certificate' as const, 'decision' as const),
    decided: fc.constantFrom(...decisionKinds),
  }),
  { selector: ({ requirement }) => requirement, minLength: 1, maxLength: 8 },
)

test('the sentence counts what is done, and names everything else with why', () => {
  fc.assert(
    fc.property(items, fc.constantFrom(...languages), (given, language) => {
      const asked = given.map(({ decided, ...each }): RecordItem => {
        const title = { kk: each.requirement, ru: each.requirement, en: each.requirement }
        const decides = each.restsOn === 'decision' ? { ...decision, kind: decided } : null
        return { ...item, ...each, title, decision: decides }
      })
      const { done, exempt } = shareItems(asked)
      const sentence = tellAnswer({ items: asked }, language)
      for (const each of asked) {
        const isNamed = sentence.includes(`${each.requirement} (`)
        expect(isNamed, `${each.requirement} in ${sentence}`).toBe(
          ![...done, ...exempt].includes(each),
        )
        if (exempt.includes(each)) expect(sentence).toContain(each.requirement)
      }
      expect(sentence).not.toContain('()')
      const total = asked.length - exempt.length
      if (done.length < total) {
        const counts = (sentence.match(/\d+/g) ?? []).slice(0, 2).map(Number)
        expect(counts.sort()).toEqual([done.length, total].sort())
      }
    }),
  )
})

const shipped: PublishedTable[] = readdirSync('content/rules').map((file) => {
  const definition = requirementTable.parse(parse(readFileSync(`content/rules/${file}`, 'utf8')))
  return { id: file, number: 1, publishedAt: new Date(0), definition }
})

/** What is said to parents: to ask, to check, to appeal. */
const forParents = {
  kk: /нақтыла|шағымдан|сұрай аласыз|сұраңыз/i,
  ru: /уточните|обжаловать|спросите|можно спросить/i,
  en: /check with the|check what|appeal|you can ask|please ask/i,
}

test.each(languages)('nothing that is meant for parents stands at the desk in %s', (language) => {
  const now = new Date('2026-11-21T09:00:00Z')
  const decisions = shipped.flatMap(({ id, definition }) =>
    definition.requirements.map((each) => ({
      ...decision,
      placementForm: definition.placementForm,
      requirement: each.id,
      tableVersionId: id,
      kind: each.kind === 'training' ? ('recognised' as const) : ('not-satisfied' as const),
    })),
  )
  for (const history of [[], decisions]) {
    const record = deriveRecord(shipped, { events: [], decisions: history }, now)
    expect(record.length).toBeGreaterThan(5)
    expect(words(render(record, language))).not.toMatch(forParents[language])
  }
})

test.each(languages)(
  'nothing but the name of the form stands above the answer in %s',
  (language) => {
    const markup = renderToStaticMarkup(
      <LanguageContext.Provider value={language}>
        <AnsweredRecord
          record={[form, { ...form, placementForm: 'patronage' }]}
          asked={adoption}
          lookId="look"
          proposals={null}
          done={null}
        >
          <p>Told</p>
        </AnsweredRecord>
      </LanguageContext.Provider>,
    )
    const answer = tellAnswer(form, language)
    expect(words(markup).trim().startsWith(`${named[language]} ${answer}`)).toBe(true)
    expect(markup.indexOf('Told')).toBeLessThan(markup.indexOf('record-item'))
  },
)

test.each(languages)(
  'while nobody has named a form, none is put first, and each is answered by itself, in %s',
  (language) => {
    const markup = render([form, { ...form, placementForm: 'patronage' }], language, null)
    const said = words(markup)
    const t = translate(answerMessages, language)
    expect(said.trim().startsWith(t('notNamed'))).toBe(true)
    expect(said.split(tellAnswer(form, language)).length - 1).toBeGreaterThanOrEqual(2)
    expect(markup).toContain('<option value="" selected="">')
    expect(markup.split('<details class="card record-form"').length - 1).toBe(2)
  },
)

test('it is told of a form that the person named it, of one that the officer chose not', () => {
  const t = translate(answerMessages, 'en')
  const byPerson: AskedForm = { placementForm: 'adoption', namedBy: 'person' }
  expect(words(render([form], 'en', byPerson))).toContain(t('namedByPerson'))
  expect(words(render([form], 'en'))).not.toContain(t('namedByPerson'))
})

test.each([
  [null, null, null],
  [null, 'patronage', { placementForm: 'patronage', namedBy: 'person' }],
  ['adoption', 'patronage', { placementForm: 'adoption', namedBy: 'officer' }],
  ['patronage', 'patronage', { placementForm: 'patronage', namedBy: 'person' }],
  ['adoption', null, { placementForm: 'adoption', namedBy: 'officer' }],
  ['__proto__', 'no-such-form', null],
  ['', 'patronage', { placementForm: 'patronage', namedBy: 'person' }],
])(
  'an officer who chose %s, of a person who named %s, reads the answer for %o',
  (officer, person, asked) => {
    const record: EligibilityRecord = [form, { ...form, placementForm: 'patronage' }]
    expect(findAsked(record, { officer, person })).toEqual(asked)
  },
)
