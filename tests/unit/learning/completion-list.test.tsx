import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { completionMessages } from '../../../app/learning/completion-messages'
import { CompletionList } from '../../../app/learning/ui/completion-list'
import type { NamedItem } from '../../../app/learning/ui/named-item'
import type { Language } from '../../../app/platform/i18n/language'
import { languages } from '../../../app/platform/i18n/language'
import { LanguageContext } from '../../../app/platform/i18n/messages'

const missing: NamedItem = {
  kind: 'lesson',
  subject: 'adaptation/stages',
  title: 'Stages',
  module: 'Adaptation',
  met: false,
  since: null,
  done: 0,
  needed: 1,
  reason: 'lessonMissing',
  notBefore: null,
  href: '/learn/1/adaptation/stages',
}
const met: NamedItem = {
  ...missing,
  subject: 'adaptation/first',
  title: 'First meeting',
  met: true,
  since: new Date('2026-11-20T09:00:00Z'),
  done: 1,
  reason: 'lessonDone',
  href: null,
}
const hours: NamedItem = {
  ...missing,
  kind: 'hours',
  subject: '',
  title: '',
  module: '',
  done: 67.5,
  needed: 90,
  reason: 'hoursMissing',
  href: null,
}
const waiting: NamedItem = {
  ...hours,
  kind: 'final-test',
  done: 0,
  needed: 80,
  reason: 'testAfterWait',
  notBefore: new Date('2026-11-22T09:00:00Z'),
}

/** The words of the list, without its markup. */
function words(items: NamedItem[], language: Language = 'en'): string {
  return renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <CompletionList items={items} />
    </LanguageContext.Provider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

test('lessons stand together under their module, with how many are finished', () => {
  const text = words([met, missing])
  expect(text).toContain('Lessons of “Adaptation” 1 of 2 lessons finished')
  expect(text).toContain('Done First meeting The lesson is finished · 20 November 2026')
  expect(text).toContain('Missing Stages This lesson is not finished yet.')
})

test('what is missing comes before what is there', () => {
  const done = { ...hours, done: 90, met: true, since: met.since, reason: 'hoursDone' } as const
  const text = words([done, missing])
  expect(text.indexOf('Stages')).toBeLessThan(text.indexOf('Academic hours'))
  expect(text).toContain('Already there: 1')
})

test('hours are told in academic hours of 45 minutes', () => {
  expect(words([hours], 'ru')).toContain('Набрано 1,5 из 2 академических часов.')
})

test('whoever must wait is told until when, in the time of Kazakhstan', () => {
  expect(words([waiting])).toContain('22 November 2026 at 14:00')
})

test('a learner who lacks nothing is told so', () => {
  expect(words([met])).toContain('Everything that completion asks for is there.')
})

test('every reason is said in every language without a place left open', () => {
  const reasons = Object.keys(completionMessages.en).filter((key) =>
    /^(lesson|selfCheck|hours|test|name).*(?<!Of|Count|Item)$/.test(key),
  )
  for (const language of languages) {
    for (const reason of reasons) {
      const text = words([{ ...waiting, reason: reason as NamedItem['reason'] }], language)
      expect(text).not.toMatch(/[{}]|undefined|NaN/)
    }
  }
  expect(reasons).toHaveLength(16)
})
