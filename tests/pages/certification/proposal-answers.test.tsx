import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ProposalAnswers } from '../../../app/certification/ui/proposal-answers'
import { governMessages } from '../../../app/certification/words/govern-messages'
import { formatDate } from '../../../app/platform/i18n/format'
import { languages } from '../../../app/platform/i18n/language'
import { LanguageContext, translate } from '../../../app/platform/i18n/messages'

const lapse = new Date('2026-11-28T09:00:00Z')

/** What each obstacle leaves to do: an answer by a button, and whether somebody else is named. */
const ways = [
  [null, ['confirm', 'decline'], false],
  ['own-proposal', ['retract'], true],
  ['own-certificate', [], true],
  ['not-independent', ['decline'], true],
  ['proposer-left', ['decline'], false],
  ['already-revoked', ['decline'], false],
  ['already-replaced', ['decline'], false],
  ['already-suspended', ['decline'], false],
  ['not-suspended', ['decline'], false],
] as const

test.each(
  ways.flatMap(([obstacle, answers, names]) =>
    languages.map((language) => ({ obstacle, answers, names, language })),
  ),
)(
  'with $obstacle ($language) there is no button for what would be refused, and it says why',
  ({ obstacle, answers, names, language }) => {
    const shown = (confirmers: string[]) =>
      renderToStaticMarkup(
        <LanguageContext.Provider value={language}>
          <ProposalAnswers obstacle={obstacle} confirmers={confirmers} lapsesAt={lapse} />
        </LanguageContext.Provider>,
      )
    const t = translate(governMessages, language)
    const markup = shown(['Сәуле Нұрова'])
    const offered = [...markup.matchAll(/name="intent"[^>]*value="([a-z]+)"/g)].map(
      ([, how]) => how,
    )
    expect(offered).toEqual(answers)
    expect(markup.includes(t('confirmWarning'))).toBe(obstacle === null)
    // Until when it can be confirmed is said only where somebody can.
    const until = t('lapses', { date: formatDate(lapse, language) })
    expect(markup.includes(until)).toBe(obstacle === null || names)
    if (obstacle) {
      expect(markup).toContain(t(obstacle === 'own-proposal' ? 'ownProposal' : obstacle))
    }
    expect(markup.includes('Сәуле Нұрова')).toBe(names)
    expect(shown([]).includes('role:grant')).toBe(names)
  },
)
