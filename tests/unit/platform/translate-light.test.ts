import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trainingPartMessages } from '../../../app/certification/words/training-part-messages'
import { languages } from '../../../app/platform/i18n/language'
import { translate, type AnyCatalogue, type Translate } from '../../../app/platform/i18n/messages'
import { translateLight } from '../../../app/platform/i18n/translate-light'
import { ageMessages } from '../../../app/verification/words/age-messages'
import { presentedMessages } from '../../../app/verification/words/presented-messages'
import { verdictMessages } from '../../../app/verification/words/verdict-messages'

/** The catalogues of what is said without a reader of ICU MessageFormat. */
const light: Record<string, AnyCatalogue> = {
  ageMessages,
  presentedMessages,
  trainingPartMessages,
  verdictMessages,
}

/** Numbers as hours and ages are: whole, and halves. */
const number = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(0.5, 6.5, 21.5, 1234))

test.each(Object.entries(light))('%s say the same as the formatter does', (_, catalogue) => {
  for (const language of languages) {
    const says: Translate<AnyCatalogue>[] = [
      translateLight(catalogue, language),
      translate(catalogue, language),
    ]
    for (const key of Object.keys(catalogue[language])) {
      const places = Array.from(catalogue[language][key]?.matchAll(/\{(\w+)[,}]/g) ?? [])
      const values = fc.record(Object.fromEntries(places.map(([, name = '']) => [name, number])))
      fc.assert(
        fc.property(values, (given) => {
          const [short, whole] = says.map((say) =>
            (say as (...of: unknown[]) => string)(key, given),
          )
          expect(short).toBe(whole)
        }),
        { numRuns: places.length > 0 ? 60 : 1 },
      )
    }
  }
})

test('a name is put in as it is, whatever stands in it', () => {
  const text = { a: '{name}: {n, number}' }
  const t = translateLight({ kk: text, ru: text, en: text }, 'en') as (...of: unknown[]) => string
  expect(t('a', { name: '{n} $& {count, plural, other {#}}', n: 1200 })).toBe(
    '{n} $& {count, plural, other {#}}: 1,200',
  )
})
