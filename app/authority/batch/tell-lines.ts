import { formatDay } from '../../platform/text/format-instant'
import { placementForms } from '../../eligibility/domain/requirement-table'
import type { Language } from '../../platform/i18n/language'
import { translate } from '../../platform/i18n/messages'
import { batchMessages } from '../words/batch-messages'
import type { CheckedLine } from '../domain/line-result'
import { formTitle } from '../form-titles'
import { iinWords, outcomeWords, provedWords, shownWords } from '../ui/line-words'

/** The headings of a batch as a table, in one language. */
export function tellHeadings(language: Language): string[] {
  const t = translate(batchMessages, language)
  return [
    ...(['line', 'shown', 'iinColumn', 'result', 'certificate', 'since', 'until'] as const).map(
      (key) => t(key),
    ),
    ...placementForms.map((form) => formTitle(form, language)),
  ]
}

/** A line of a batch as a row of that table; days are written as YYYY-MM-DD, as spreadsheets know them. */
export function tellLine(line: CheckedLine, language: Language): string[] {
  const t = translate(batchMessages, language)
  const { result } = line
  const facts =
    result.outcome === 'found'
      ? [result.certificate ?? '', dayIn(result.since), dayIn(result.until)]
      : ['', '', '']
  const states = placementForms.map((form) => {
    const state = result.outcome === 'found' ? result.training[form] : undefined
    if (!state) return ''
    const proved = state === 'in-progress' && result.outcome === 'found'
    const words = proved ? provedWords(result, language) : null
    return words === null ? t(state) : `${t(state)}: ${words}`
  })
  return [
    String(line.line),
    shownWords(line),
    iinWords(line, language) ?? '',
    outcomeWords(line, language),
    ...facts,
    ...states,
  ]
}

/** The day of an instant; empty for none. */
function dayIn(instant: string | null): string {
  return instant === null ? '' : formatDay(new Date(instant))
}
