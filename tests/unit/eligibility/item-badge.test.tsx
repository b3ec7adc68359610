import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { standingWords, type StandingWord } from '../../../app/eligibility/domain/standing-word'
import { StandingBadge } from '../../../app/eligibility/ui/item-badge'
import { recordMessages } from '../../../app/eligibility/words/record-messages'
import { languages } from '../../../app/platform/i18n/language'
import { LanguageContext, translate } from '../../../app/platform/i18n/messages'

function kindOf(word: StandingWord): string | undefined {
  const markup = renderToStaticMarkup(
    <LanguageContext.Provider value="en">
      <StandingBadge word={word} />
    </LanguageContext.Provider>,
  )
  return /data-kind="([a-z]+)"/.exec(markup)?.[1]
}

test('the colour of what is met is the colour of what is met, and of nothing else', () => {
  const good = standingWords.filter((word) => kindOf(word) === 'good')
  expect(good).toEqual(['met', 'satisfied'])
})

test.each(['exempt', 'recognised'] as const)('%s has a colour of its own', (word) => {
  const others = standingWords.filter((other) => other !== word)
  expect(others.map(kindOf)).not.toContain(kindOf(word))
})

test.each(languages)('each way to stand has a name of its own in %s', (language) => {
  const t = translate(recordMessages, language)
  // A certificate and a decision alike can be over, and taken back.
  const names = standingWords.map((word) => t(word))
  expect(new Set(names).size).toBe(names.length)
})
