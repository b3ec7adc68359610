/**
 * Why a form is not taken from whoever sends it: the person of its page is signed in no longer (`owner` is what the form
 * said of them); they owe their second factor (`locked`), or owe it once more for what the form does (`asked-again`);
 * somebody else is signed in, of this name; or the form does not say whose it is.
 */
export type RefusedSender =
  | { kind: 'signed-out' | 'locked' | 'asked-again'; owner: string }
  | { kind: 'other-person' | 'unmarked'; name: string }

/** A form that was not taken from its sender, for the page that tells them. */
export type RefusedForm = RefusedSender & {
  /** Path and query to which it was sent. */
  path: string
  fields: [name: string, value: string][]
}

/** The statuses: who sends must say (again) who they are, or stands in the way of who wrote. */
export function statusOfRefusal(refused: RefusedSender): 401 | 409 {
  return 'owner' in refused ? 401 : 409
}

/** Fields that never come back to a screen. */
const secret = /password|token|secret|code|iin/i

/** Fields that people write in. */
const written = [
  'name',
  'email',
  'ground',
  'words',
  'note',
  'document',
  'sought',
  'answer',
  'claim',
  'list',
] as const

/** A text that somebody wrote, with the field it stood in when that has a name for people. */
export type WrittenText = { field: (typeof written)[number] | null; text: string }

/** What somebody wrote into a form, without what its page put there, and without secrets. */
export function writtenIn(fields: RefusedForm['fields']): WrittenText[] {
  return fields
    .filter(([name, text]) => !secret.test(name) && text.trim() !== '')
    .flatMap(([name, text]): WrittenText[] => {
      const field = written.find((each) => each === name)
      if (field) return [{ field, text }]
      return /\s/.test(text.trim()) ? [{ field: null, text }] : []
    })
}

/** Whether a form can be sent once more from a page that holds its fields: not when one of them is secret. */
export function canBeSentAgain(fields: RefusedForm['fields']): boolean {
  return fields.every(([name]) => !/password|token|secret/i.test(name))
}
