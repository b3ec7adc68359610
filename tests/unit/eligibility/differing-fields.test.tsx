import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { differingFields } from '../../../app/eligibility/domain/differing-fields'
import { fillRequirementForm } from '../../../app/eligibility/domain/requirement-form'
import { RequirementNow } from '../../../app/eligibility/ui/requirement-now'
import { LanguageContext } from '../../../app/platform/i18n/messages'
import { aRequirement } from '../../support/given-requirement-table'

const stands = fillRequirementForm(aRequirement())

test('a form as its page fills it in differs in nothing, also with the empty row that it ends with', () => {
  const sent = {
    chosen: stands.chosen,
    typed: {
      ...{ ...stands.typed, intent: 'publish', edited: '1', languages: 'ru' },
      'exemptions[0].id': 'exemption-1',
      'exemptions[0].source.certainty': 'reported',
      'exemptions[0].title.kk': ' ',
    },
  }
  expect(differingFields(stands, sent)).toEqual([])
})

test('each field that differs is named in the words of the form, with both values', () => {
  const typed = {
    typed: { ...stands.typed, academicHours: '60', 'title.ru': 'Подготовка' },
    chosen: { ...stands.chosen, languages: ['kk', 'ru', 'en'] },
  }
  const page = renderToStaticMarkup(
    <LanguageContext.Provider value="en">
      <RequirementNow stands={stands} typed={typed} keep="/admin/rules/adoption" />
    </LanguageContext.Provider>,
  )
  expect(page.match(/<dt>([^<]*)<\/dt>/g)?.toSorted()).toEqual([
    '<dt>Languages of the source</dt>',
    '<dt>Requirement (Russian)</dt>',
    '<dt>The whole training, in academic hours</dt>',
  ])
  expect(page).toMatch(/<strong>42<\/strong>.*<strong>60<\/strong>/)
})
