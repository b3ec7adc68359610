import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { pathTo } from '../../path-to'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { longestReflection } from '../domain/reflection'
import { entryMessages } from '../words/entry-messages'
import type { EntriesGiven } from './entries-given'
import { entryAnchor } from './entry-anchor'
import { EntrySheet } from './entry-sheet'
import { EntryState } from './entry-state'
import { OtherText } from './other-text'

type ReflectionProps = {
  id: string
  prompt: string
  given: EntriesGiven | undefined
  /** Who reads it; nobody else unless something is said. */
  readers?: string
}

/**
 * A question to which a reader writes an answer for themselves alone. It posts `intent=reflection`, `part` and `text` to the page
 * it stands on; where there are scripts, it is saved as it is typed. What was written elsewhere meanwhile is shown beside it, and
 * nothing is saved before the reader has chosen.
 */
export function Reflection({ id, prompt, given, readers }: ReflectionProps) {
  const t = useMessages(entryMessages)
  const language = useLanguage()
  const anchor = entryAnchor(id)
  const kept = given?.reflections[id]
  const refused = given?.refused?.part === id ? given.refused : null
  const other = refused?.problem === 'another-stands' ? refused.stands : null
  const entry =
    given && pathTo('/learn/:enrolmentId/:module/:lesson/entries/:part', { ...given.at, part: id })
  const most = longestReflection
  return (
    <section className="entry card" id={anchor} aria-labelledby={`${anchor}-prompt`}>
      <EntrySheet />
      <Form
        className="stack"
        data-live={anchor}
        data-autosave={other ? undefined : entry}
        data-waiting={entry}
      >
        <input type="hidden" name="intent" value="reflection" />
        <input type="hidden" name="part" value={id} />
        {other ? null : (
          <>
            <input type="hidden" name="revision" />
            <input type="hidden" name="seen" value={kept?.revision ?? ''} />
          </>
        )}
        <label className="entry-prompt" id={`${anchor}-prompt`} htmlFor={`${anchor}-text`}>
          {prompt}
        </label>
        <p className="field-hint" id={`${anchor}-hint`}>
          {readers ?? t('private')} <span className="screen-only">{t('atMost', { most })}</span>
        </p>
        {refused?.problem === 'too-long' ? (
          <p
            className="field-error"
            id={`${anchor}-error`}
            role="alert"
            tabIndex={-1}
            data-focus=""
          >
            {t('tooLong', { most })}
          </p>
        ) : null}
        {other ? <OtherText stands={other} /> : null}
        <textarea
          className="input"
          name="text"
          id={`${anchor}-text`}
          rows={5}
          dir="auto"
          aria-describedby={`${anchor}-${refused?.problem === 'too-long' ? 'error' : 'hint'}`}
          aria-invalid={refused?.problem === 'too-long' || undefined}
          defaultValue={refused?.text ?? kept?.text ?? ''}
        />
        <EntryState
          first={
            kept && !refused ? t('savedOn', { date: formatMoment(kept.keptAt, language) }) : ''
          }
        />
        {other ? null : (
          <div className="row">
            <Button look="quiet">{t('save')}</Button>
          </div>
        )}
      </Form>
    </section>
  )
}
