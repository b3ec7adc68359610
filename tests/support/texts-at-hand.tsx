import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '../../app/platform/i18n/language'
import { LanguageContext } from '../../app/platform/i18n/messages'
import { checkHere, originsOf, readPresentedText } from '../../app/verification/browser/check-here'
import type { Known } from '../../app/verification/presented/known'
import { LocalAnswerView } from '../../app/verification/ui/local-answer'
import { textsOf } from './texts-of'

/** What is told of a text by what is known at hand, as the server's renderer and the unparsed messages tell it. */
export async function textsAtHand(
  text: string,
  known: Known,
  { language, now }: { language: Language; now: Date },
): Promise<string[]> {
  const answer = await checkHere(readPresentedText(text, originsOf(known)), known, now)
  const html = renderToStaticMarkup(
    <LanguageContext.Provider value={language}>
      <LocalAnswerView answer={answer} known={known} />
    </LanguageContext.Provider>,
  )
  return textsOf(html)
}
