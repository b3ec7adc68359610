import { formOwnerField } from '../../platform/forms/form-owner-field'

/** Names this page while it is open: answers that two pages have for the same address wait separately. */
export const pageId = Math.random().toString(36).slice(2)

/**
 * Fields that are not answers: what was seen (assessment/domain/seen-answer), which answer should stay, and for whom the
 * page was made.
 */
const notChosen = ['seen', 'sent', 'let-stand', formOwnerField]

/** The fields of a form, or of what was sent from it. */
export type SentFields = Iterable<[string, FormDataEntryValue]>

/** The key under which a form of this page waits: the address it is sent to, with a fragment that is never sent. */
export function keyOf({ dataset }: HTMLFormElement): string {
  return `${dataset.autosave ?? dataset.waiting}#${pageId}`
}

/** Of the fields of a form, those of the answer, in the form in which they are kept. */
export function chosenIn(fields: SentFields): string {
  const chosen = [...fields].filter(([name]) => !notChosen.includes(name))
  return new URLSearchParams(chosen.map(([name, value]) => [name, String(value)])).toString()
}

/** The fields in which a form says what its page has seen. */
export function seenBy(form: HTMLFormElement): string[] {
  const fields = [...new FormData(form)].filter(([name]) => name === 'seen' || name === 'sent')
  return fields.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
}
