import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { completionMessages } from '../../../app/learning/words/completion-messages'
import { LearningCard, type Learning } from '../../../app/learning/ui/learning-card'
import type { MappedEnd } from '../../../app/learning/ui/map-end'
import { mapModules, type MappedModule } from '../../../app/learning/ui/map-modules'
import { ProgrammeMap } from '../../../app/learning/ui/programme-map'
import type { ShownStep } from '../../../app/learning/ui/shown-step'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { LanguageContext } from '../../../app/platform/i18n/messages'

const later = new Date('2026-11-22T09:00:00Z')

const module: MappedModule = {
  title: 'Adaptation',
  cover: null,
  minutes: 64,
  credited: 32,
  state: 'open',
  lessons: [
    {
      title: 'First meeting',
      path: '/learn/1/adaptation/first-meeting',
      state: 'done',
      minutes: 32,
      doneAt: new Date('2026-11-20T09:00:00Z'),
      countsFrom: null,
    },
    {
      title: 'Stages',
      path: null,
      state: 'locked',
      minutes: 32,
      doneAt: null,
      countsFrom: null,
    },
  ],
  unanswered: null,
}

const hours: MappedEnd = {
  kind: 'hours',
  met: false,
  since: null,
  done: 67.5,
  needed: 90,
  reason: 'hoursMissing',
  notBefore: null,
  href: null,
}

const step: ShownStep = {
  kind: 'lesson',
  title: 'Stages',
  module: 'Adaptation',
  href: '/learn/1/adaptation/stages',
  minutes: 32,
  until: null,
  cover: null,
  isTimed: false,
}

const learning: Learning = {
  path: '/learn/1',
  title: 'Adoptive parent',
  enrolledAt: later,
  done: 1,
  total: 2,
  next: step,
  result: null,
}

function html(element: React.ReactElement, language: Language = 'en'): string {
  return renderToStaticMarkup(
    <LanguageContext.Provider value={language}>{element}</LanguageContext.Provider>,
  )
}

/** What is read, without its markup. */
function words(element: React.ReactElement, language?: Language): string {
  return html(element, language)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

const map = (ends: MappedEnd[] = [], different: Partial<MappedModule> = {}) => (
  <ProgrammeMap modules={[{ ...module, ...different }]} ends={ends} />
)

test('a module says once what is done, what is locked and how long each takes', () => {
  const text = words(map())
  expect(text).toContain('Module 1 · 32 of 64 minutes counted')
  expect(text).toContain('finished First meeting Finished on 20 November 2026 · 32 minutes')
  expect(text).toContain('not open yet Stages 32 minutes')
  expect(text.split('Stages')).toHaveLength(2)
})

test('minutes that do not count yet say from when on they do, in the time of Kazakhstan', () => {
  const [first] = module.lessons
  const lessons = [{ ...first!, countsFrom: later }]
  expect(words(map([], { lessons }))).toContain('counts from 22 November 2026 at 14:00')
})

test('of the minutes of a module those count that the ledger counts by now, and no sooner', () => {
  const titles = { kk: 'a', ru: 'a', en: 'a' }
  const definition = { slug: 'm', title: titles, summary: titles, outcomes: [], glossary: [] }
  const lessons = ['one', 'two'].map((id, at) => {
    return { id, lesson: id, minutes: 30, position: at + 1, titles }
  })
  const own = { id: 'v', module: 'm', number: 1, contentHash: '', definition, lessons }
  const steps = lessons.map((lesson) => ({ module: own, lesson, state: 'done' as const }))
  const at = new Date('2026-11-22T08:00:00Z')
  const completed = ['one', 'two'].map((lessonVersionId, index) => {
    return { lessonVersionId, at, minutes: 30, countsFrom: index === 0 ? at : later }
  })
  const creditedAt = (now: Date) =>
    mapModules(steps, {
      ...{ language: 'en', enrolmentId: null, completed, selfChecks: new Map(), now },
    })[0]?.credited
  expect(creditedAt(at)).toBe(30)
  expect(creditedAt(later)).toBe(60)
})

test('questions that a finished lesson left open lead to the first of them', () => {
  const unanswered = { count: 2, path: '/learn/1/adaptation/first-meeting#self-check-a' }
  const rendered = html(map([], { unanswered }))
  expect(rendered).toContain(`<a href="${unanswered.path}">2 questions are not answered yet</a>`)
})

test('hours are told in academic hours of 45 minutes', () => {
  expect(words(map([hours]), 'ru')).toContain('Набрано 1,5 из 2 академических часов.')
})

test('every reason is said in every language without a place left open', () => {
  const reasons = Object.keys(completionMessages.en).filter((key) =>
    /^(hours|test|name).*(?<!Item)$/.test(key),
  )
  for (const language of languages) {
    for (const reason of reasons) {
      const end = { ...hours, reason: reason as 'hoursDone', notBefore: later }
      expect(words(map([end]), language)).not.toMatch(/[{}]|undefined|NaN/)
    }
  }
  expect(reasons).toHaveLength(12)
})

test('a certificate says what became of it, and leads to it', () => {
  for (const state of ['standing', 'expired', 'suspended', 'revoked', 'replaced'] as const) {
    const end: MappedEnd = {
      kind: 'certificate',
      certificate: { code: 'CODE', state },
      href: '/certificates/CODE',
    }
    for (const language of languages) {
      const said = completionMessages[language][`certificate_${state}`]
      expect(words(map([end]), language)).toContain(said)
    }
    const alone = html(map([end], { lessons: [] }))
    expect(alone).toContain('href="/certificates/CODE"')
    expect(alone.includes('data-state="done"')).toBe(state === 'standing')
  }
})

const stepKinds: ShownStep['kind'][] = [
  ...(['lesson', 'self-check', 'name', 'hours', 'test', 'test-under-way', 'wait'] as const),
  ...(['no-attempts-left', 'award', 'certificate'] as const),
  ...(['certificate-suspended', 'certificate-revoked'] as const),
  ...(['certificate-expired', 'certificate-replaced'] as const),
]

test.each(stepKinds)('a card tells the step "%s" in every language, with one way on', (kind) => {
  for (const language of languages) {
    const next = { ...step, kind, until: later }
    const rendered = <LearningCard learning={{ ...learning, next }} look="main" />
    expect(words(rendered, language)).not.toMatch(/[{}]|undefined|NaN/)
    expect(html(rendered, language).match(/class="button"/g)).toHaveLength(1)
  }
})

test('a card tells the wait before the next attempt, the result and the attempts that are left', () => {
  const next: ShownStep = { ...step, kind: 'wait', href: null, until: later }
  const result = { percent: 60, passed: false, attemptsLeft: 2, href: '/attempts/1/result' }
  const text = words(<LearningCard learning={{ ...learning, next, result }} look="main" />)
  expect(text).toContain('60%, not passed yet. 2 attempts are left.')
  expect(text).toContain('22 November 2026 at 14:00')
})

test('nobody is told that they can pause in a test with a time limit', () => {
  for (const kind of ['test', 'test-under-way'] as const) {
    for (const language of languages) {
      const said = (isTimed: boolean) =>
        words(
          <LearningCard look="main" learning={{ ...learning, next: { ...step, kind, isTimed } }} />,
          language,
        )
      const mayPause = completionMessages[language].nextTestText
      expect(said(false)).toContain(mayPause)
      expect(said(true)).not.toContain(mayPause)
    }
  }
})
