import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ShownStep } from '../../../app/learning/ui/shown-step'
import { NextStepCard } from '../../../app/learning/ui/next-step-card'
import { completionMessages } from '../../../app/learning/words/completion-messages'
import { languages, type Language } from '../../../app/platform/i18n/language'
import { LanguageContext } from '../../../app/platform/i18n/messages'

const step: ShownStep = {
  kind: 'lesson',
  title: 'Stages',
  module: 'Adaptation',
  href: '/learn/1/adaptation/stages',
  minutes: 32,
  until: new Date('2026-11-22T09:00:00Z'),
  cover: null,
  isTimed: false,
}

const failed = { percent: 60, passed: false, attemptsLeft: 2, href: '/attempts/1/result' }

function render(different: Partial<ShownStep>, result = failed, language: Language = 'en') {
  return renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <NextStepCard step={{ ...step, ...different }} result={result} />
    </LanguageContext.Provider>,
  )
}

/** Every kind of step, with the drawing that goes with it when it is about no module. */
const kinds: [ShownStep['kind'], string | null][] = [
  ['lesson', null],
  ['self-check', null],
  ['name', null],
  ['hours', 'rest'],
  ['test', 'rest'],
  ['test-under-way', null],
  ['wait', 'rest'],
  ['no-attempts-left', 'rest'],
  ['anew', 'begin'],
  ['award', 'arrived'],
  ['certificate', 'arrived'],
  ['certificate-suspended', null],
  ['certificate-revoked', null],
  ['certificate-expired', null],
  ['certificate-replaced', null],
]

test.each(kinds)(
  'the step "%s" has one heading, one way on at most, and its picture',
  (kind, name) => {
    for (const language of languages) {
      const html = render({ kind }, failed, language)
      expect(html).not.toMatch(/[{}]|undefined|NaN/)
      expect(html.match(/<h2/g)).toHaveLength(1)
      expect((html.match(/class="button"/g) ?? []).length).toBeLessThan(2)
      expect(/\/(\w+)-light\.svg/.exec(html)?.[1] ?? null).toBe(name)
    }
  },
)

test('a step of a module shows the cover of that module, by night too, and no drawing', () => {
  const cover = { address: '/media/a.svg', night: '/media/b.svg', width: 320, height: 200 }
  const html = render({ cover })
  expect(html).toContain('src="/media/a.svg"')
  expect(html).toContain('srcSet="/media/b.svg"')
  expect(html).not.toContain('-light.svg')
})

test('whoever has to wait sees the result and the way to what is to be read again, and whoever passed does not', () => {
  const waiting = render({ kind: 'wait', href: null })
  expect(waiting).toContain('href="/attempts/1/result"')
  expect(waiting).toContain('2 attempts are left.')
  const passed = render({ kind: 'award' }, { ...failed, passed: true })
  expect(passed).not.toContain('/attempts/')
  expect(passed).not.toContain('60%')
})

test('a certificate is told as one, and not as something to do today', () => {
  const today = completionMessages.en.nextStep
  for (const [kind] of kinds) {
    expect(render({ kind }).includes(today)).toBe(!kind.startsWith('certificate'))
  }
})
