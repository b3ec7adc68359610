import { Field, FieldNotes } from '../../design/controls/field'
import { FormState } from '../../design/controls/form-state'
import { SelectField } from '../../design/controls/select-field'
import { TextAreaField } from '../../design/controls/text-area-field'
import { TextField } from '../../design/controls/text-field'
import { useSampleWords } from './sample-words'
import { Specimen } from './specimen'

/** Controls that are typed into or opened: empty, filled in, and refused with what was typed. */
export function Fields() {
  const t = useSampleWords()
  return (
    <>
      <Specimen of="TextField: empty, with a hint, optional, e-mail, password, date">
        <TextField name="empty" label={t('name')} />
        <TextField name="hinted" label={t('name')} hint={t('nameHint')} />
        <TextField name="optional" label={t('long')} required={false} />
        <TextField name="email" type="email" label={t('email')} />
        <TextField name="password" type="password" label={t('password')} defaultValue="secret" />
        <TextField name="date" type="date" label={t('day')} defaultValue="2026-11-20" />
      </Specimen>
      <Specimen of="TextField, SelectField, TextAreaField: filled in">
        <TextField name="filled" label={t('name')} defaultValue="Сәрсенова Әйгерім Қайратқызы" />
        <Region name="chosen" chosen="kyzylzhar" />
        <TextAreaField name="note" label={t('note')} defaultValue={t('sentence')} />
      </Specimen>
      <Specimen of="SelectField, TextAreaField: empty">
        <Region name="region" />
        <TextAreaField name="empty-note" label={t('note')} required={false} />
      </Specimen>
      <Specimen of="FieldNotes: above a control of a kind of its own">
        <FieldNotes id="notes" hint={t('nameHint')} error={t('sentence')} />
      </Specimen>
      <Refused />
    </>
  )
}

function Refused() {
  const t = useSampleWords()
  const refused = {
    errors: { 'too-long': 'tooLong', none: 'unreadable', 'bad-note': 'tooLong', own: 'tooLong' },
    typed: { 'too-long': t('long').repeat(3), none: 'almaty', 'bad-note': t('sentence') },
  }
  return (
    <Specimen of="TextField, SelectField, TextAreaField, Field with a control of its own: refused">
      <FormState refused={refused} words={[]}>
        <TextField name="too-long" label={t('name')} hint={t('nameHint')} />
        <Region name="none" />
        <TextAreaField name="bad-note" label={t('note')} />
        <Field
          name="own"
          label={t('search')}
          hint={t('searchHint')}
          required
          control={(tie) => <input className="input" type="search" {...tie} name="own" />}
        />
      </FormState>
    </Specimen>
  )
}

function Region({ name, chosen }: { name: string; chosen?: string }) {
  const t = useSampleWords()
  const option = (value: 'almaty' | 'turkistan' | 'kyzylzhar') => ({ value, label: t(value) })
  const options = [
    { value: '', label: '—' },
    option('almaty'),
    option('turkistan'),
    { group: t('north'), options: [option('kyzylzhar')] },
  ]
  return <SelectField name={name} label={t('region')} options={options} defaultValue={chosen} />
}
