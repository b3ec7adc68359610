import type { ReactNode } from 'react'
import { Button } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { SelectField } from '../../design/controls/select-field'
import type { EligibilityRecord, FormRecord } from '../../eligibility/domain/record'
import { ItemBadge } from '../../eligibility/ui/item-badge'
import { recordMessages } from '../../eligibility/words/record-messages'
import { pathTo } from '../../path-to'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { answerMessages } from '../words/answer-messages'
import { deskMessages } from '../words/desk-messages'
import { tellAnswer } from './answer-sentence'
import { AnsweredForm, type WaitingProposal } from './answered-form'

/** What a decision may have ended with, on the page that it was made on. */
export const endings = ['decided', 'proposed', 'declined', 'withdrawn'] as const

type AnsweredRecordProps = {
  record: EligibilityRecord
  /** The form that the answer is for; null while nobody has named one. */
  asked: { placementForm: string; namedBy: 'person' | 'officer' } | null
  lookId: string
  /** What waits for a second officer; null for an officer who decides nothing about this person. */
  proposals: readonly WaitingProposal[] | null
  /** What was just done here. */
  done: (typeof endings)[number] | null
  /** What the officer is told about this record and themselves: below the answer. */
  children?: ReactNode
}

/**
 * A record as it answers an officer: the answer for the form that was named before anything else, then what it rests on and
 * the other forms, folded. While nobody has named a form, none is put first: each is told in a sentence of its own.
 */
export function AnsweredRecord(props: AnsweredRecordProps) {
  const { record, asked, lookId, proposals, done, children } = props
  const t = useMessages(answerMessages)
  const tDesk = useMessages(deskMessages)
  const tRecord = useMessages(recordMessages)
  const language = useLanguage()
  if (record.length === 0) {
    return (
      <>
        <p>{tRecord('noTables')}</p>
        {children}
      </>
    )
  }
  const first = record.find(({ placementForm }) => placementForm === asked?.placementForm)
  const rest = record.filter((form) => form !== first)
  const ending = done ? <Notice kind="good">{tDesk(`done-${done}`)}</Notice> : null
  const choice = record.length > 1 ? <ChooseForm {...{ record, lookId, first }} /> : null
  return (
    <>
      {first ? (
        <section className="stack" aria-labelledby="checklist">
          <h2 id="checklist">{first.title[language]}</h2>
          {ending}
          <AnsweredForm form={first} lookId={lookId} proposals={proposals}>
            {asked?.namedBy === 'person' ? <p className="soft">{t('namedByPerson')}</p> : null}
            {choice}
            {children}
          </AnsweredForm>
          {proposals ? <p className="narrow">{tDesk('decideLead')}</p> : null}
        </section>
      ) : (
        <section className="stack">
          {ending}
          <p className="lead">{t('notNamed')}</p>
          {choice}
          {children}
        </section>
      )}
      {rest.length > 0 ? (
        <section className="stack" aria-labelledby="other-forms">
          <h2 id="other-forms">{t(first ? 'otherForms' : 'allForms')}</h2>
          {rest.map((form) => (
            <details key={form.placementForm} className="card record-form">
              <summary>
                <h3>{form.title[language]}</h3>
                {form.items
                  .filter(({ kind }) => kind === 'training')
                  .map((item) => (
                    <span key={item.requirement} className="small">
                      {' '}
                      {tRecord('trainingOf')} <ItemBadge item={item} />
                    </span>
                  ))}
                {first ? null : <p className="small">{tellAnswer(form, language)}</p>}
              </summary>
              <div className="stack">
                <AnsweredForm form={form} lookId={lookId} proposals={proposals} />
              </div>
            </details>
          ))}
        </section>
      ) : null}
    </>
  )
}

type ChooseFormProps = Pick<AnsweredRecordProps, 'record' | 'lookId'> & {
  first: FormRecord | undefined
}

/** Which form the officer wants answered: nothing is chosen before somebody has chosen. */
function ChooseForm({ record, lookId, first }: ChooseFormProps) {
  const t = useMessages(answerMessages)
  const language = useLanguage()
  return (
    <form
      className="stack narrow"
      method="get"
      action={pathTo('/authority/records/:lookId', { lookId })}
    >
      <SelectField
        name="form"
        label={t('formAppliedFor')}
        options={[
          ...(first ? [] : [{ value: '', label: t('chooseForm') }]),
          ...record.map(({ placementForm, title }) => ({
            value: placementForm,
            label: title[language],
          })),
        ]}
        defaultValue={first?.placementForm ?? ''}
      />
      <p>
        <Button look="quiet">{t('show')}</Button>
      </p>
    </form>
  )
}
