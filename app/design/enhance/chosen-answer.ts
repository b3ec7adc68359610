import { formOwnerField } from '../../platform/forms/form-owner-field'

/** Names this page, as long as it is open: what two pages have for the same address waits apart. */
export const pageId = Math.random().toString(36).slice(2)

/** Fields that say what was seen (assessment/domain/seen-answer), what is to stand, and for whom the page was made: no answers. */
const notChosen = ['seen', 'sent', 'let-stand', formOwnerField]

/** The fields of a form, or what was sent of it. */
export type SentFields = Iterable<[string, FormDataEntryValue]>

/** What a form of this page waits under: where it is sent, and a fragment that nobody sends. */
export function keyOf({ dataset }: HTMLFormElement): string {
  return `${dataset.autosave ?? dataset.waiting}#${pageId}`
}

/** Of the fields of a form those of the answer, as they are kept. */
export function chosenIn(fields: SentFields): string {
  const chosen = [...fields].filter(([name]) => !notChosen.includes(name))
  return new URLSearchParams(chosen.map(([name, value]) => [name, String(value)])).toString()
}

/** The fields by which a form says what its page has seen. */
export function seenBy(form: HTMLFormElement): string[] {
  const fields = [...new FormData(form)].filter(([name]) => name === 'seen' || name === 'sent')
  return fields.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
}
