import { FieldNotes, tieField } from '../../design/controls/field'
import { useField } from '../../design/controls/form-state'
import { Button } from '../../design/controls/button'
import { ChoiceField } from '../../design/controls/choice-field'
import { Form } from '../../design/controls/form'
import { TextAreaField } from '../../design/controls/text-area-field'
import { TextField } from '../../design/controls/text-field'
import { Notice } from '../../design/controls/notice'
import type { DecisionKind } from '../../eligibility/domain/decision'
import type { Conflict } from '../../eligibility/domain/find-conflicts'
import { seenAgain } from '../../platform/forms/seen-field'
import { useMessages } from '../../platform/i18n/messages'
import { conflictMessages } from '../words/conflict-messages'
import { decisionMessages } from '../words/decision-messages'
import { Conflicts } from './conflicts'

/** A decision that was not made: faults by field, and what was typed. */
export type RefusedDecision = { errors: Record<string, string>; typed: Record<string, string> }

type DecisionFormProps = {
  kinds: readonly DecisionKind[]
  /** Of what: training is decided by a certificate. */
  of: 'training' | 'checklist'
  /** Id of the last decision that the page shows; empty for none. */
  seen: string
  secondOfficial: boolean
  refusal: RefusedDecision | undefined
  /** What each of the decisions would contradict, and that state in short; null when none contradicts anything. */
  conflicts: { of: { kind: DecisionKind; conflicts: Conflict[] }[]; seen: string } | null
  /** Address of the record. */
  back: string
}

/** What is decided, on what ground of which date, and for how long. */
export function DecisionForm({
  kinds,
  of,
  seen,
  secondOfficial,
  refusal,
  conflicts,
  back,
}: DecisionFormProps) {
  const t = useMessages(decisionMessages)
  return (
    <Form className="stack" refused={refusal} words={decisionMessages}>
      <input type="hidden" name="seen" value={seenAgain(refusal, seen, 'changed-meanwhile')} />
      <ChoiceField
        name="kind"
        legend={t('kind')}
        choices={kinds.map((value) => ({ value, label: t(value) }))}
        defaultValue={kinds.length === 1 ? kinds[0] : undefined}
      />
      {of === 'training' ? <CertificateFields /> : null}
      <TextAreaField name="ground" label={t('ground')} hint={t('groundHint')} />
      <TextField
        name="groundDate"
        type="date"
        label={t('groundDate')}
        hint={of === 'training' ? t('groundDateOfCertificate') : undefined}
      />
      <TextField
        name="validUntil"
        type="date"
        label={t('validUntil')}
        hint={t('validUntilHint')}
        required={false}
      />
      {conflicts ? <Contradictions {...conflicts} /> : null}
      <p className="row">
        <Button>{t(secondOfficial ? 'propose' : 'decide')}</Button>
        <a href={back}>{t('back')}</a>
      </p>
    </Form>
  )
}

/** What stands on the certificate by which training is recognised. */
function CertificateFields() {
  const t = useMessages(decisionMessages)
  return (
    <fieldset className="stack card">
      <legend>{t('certificate')}</legend>
      <p className="soft">{t('certificateHint')}</p>
      <TextField name="issuer" label={t('issuer')} neededAtTimes />
      <TextField name="number" label={t('number')} neededAtTimes spellCheck={false} />
      <TextField
        name="academicHours"
        inputMode="numeric"
        label={t('academicHours')}
        hint={t('academicHoursHint')}
        neededAtTimes
      />
    </fieldset>
  )
}

/** What the decisions would contradict, said before one is made; whoever makes it ticks that they have seen it. */
function Contradictions({ of, seen }: NonNullable<DecisionFormProps['conflicts']>) {
  const t = useMessages(decisionMessages)
  const tConflict = useMessages(conflictMessages)
  const { error } = useField('aware')
  const { 'aria-invalid': _invalid, ...tie } = tieField('aware', { error })
  return (
    <Notice kind="care">
      <div className="stack">
        {of.map(({ kind, conflicts }) => (
          <div key={kind} className="stack">
            <p>
              <strong>{tConflict('headingOf', { decision: t(kind) })}</strong>
            </p>
            <Conflicts conflicts={conflicts} />
          </div>
        ))}
        <fieldset className="field choices" {...tie} tabIndex={-1}>
          <legend className="visually-hidden">{tConflict('heading')}</legend>
          <FieldNotes id={tie.id} error={error} />
          <label className="choice">
            <input type="checkbox" name="aware" value={seen} />
            {tConflict('aware')}
          </label>
        </fieldset>
      </div>
    </Notice>
  )
}
