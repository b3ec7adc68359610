import type { ReactNode } from 'react'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { writeChoices } from '../domain/kept-choices'
import { entryMessages } from '../words/entry-messages'
import type { EntriesGiven } from './entries-given'
import { entryAnchor } from './entry-anchor'
import { EntrySheet } from './entry-sheet'
import { EntryState } from './entry-state'

type ChoicesFormProps = {
  /** The part's name in the lesson. */
  id: string
  /** What kind of part it is, for its style. */
  look: string
  title: string
  given: EntriesGiven | undefined
  children: ReactNode
}

/**
 * A part of a lesson in which its reader chooses something for themselves. It posts `intent=choices`, `part` and its fields to the
 * page it stands on; where there are scripts, each choice is saved the moment it is made.
 */
export function ChoicesForm({ id, look, title, given, children }: ChoicesFormProps) {
  const t = useMessages(entryMessages)
  const anchor = entryAnchor(id)
  const entry =
    given && pathTo('/learn/:enrolmentId/:module/:lesson/entries/:part', { ...given.at, part: id })
  return (
    <section className={`entry ${look} card`} id={anchor} aria-labelledby={`${anchor}-title`}>
      <EntrySheet />
      <Form className="stack" data-live={anchor} data-autosave={entry}>
        <input type="hidden" name="intent" value="choices" />
        <input type="hidden" name="part" value={id} />
        <input type="hidden" name="seen" value={writeChoices(given?.choices[id] ?? {})} />
        <h2 className="entry-prompt" id={`${anchor}-title`}>
          {title}
        </h2>
        <p className="field-hint">{t('choicesPrivate')}</p>
        {children}
        <EntryState first="" refused={t('choicesNotAccepted')} />
        <div className="row">
          <Button look="quiet">{t('save')}</Button>
        </div>
      </Form>
    </section>
  )
}
