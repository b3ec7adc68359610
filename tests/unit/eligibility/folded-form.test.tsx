import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { FormRecord, RecordItem } from '../../../app/eligibility/domain/record'
import { recordMessages } from '../../../app/eligibility/record-messages'
import { FoldedFormRecord } from '../../../app/eligibility/ui/record-view'
import { languages } from '../../../app/platform/i18n/language'
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

test.each(languages)(
  'a folded form says in %s how its training stands, and never seems to be met itself',
  (language) => {
    const markup = renderToStaticMarkup(
      <LanguageContext.Provider value={language}>
        <FoldedFormRecord form={form} voice="official" />
      </LanguageContext.Provider>,
    )
    const t = translate(recordMessages, language)
    const summary = /<summary>(.*?)<\/summary>/s.exec(markup)?.[1] ?? ''
    const said = summary.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')
    expect(said).toBe(`${named[language]} ${t('trainingOf')} ${t('met')}`)
  },
)
