import { BoxesField } from '../../design/controls/boxes-field'
import { ChoiceField } from '../../design/controls/choice-field'
import { FormState } from '../../design/controls/form-state'
import { useSampleWords } from './sample-words'
import { Specimen } from './specimen'

const values = ['adoption', 'guardianship', 'fosterFamily'] as const

/** One of several and any of several: none chosen, chosen, and refused. */
export function Choices() {
  const t = useSampleWords()
  const choices = values.map((value) => ({ value, label: t(value) }))
  const many = Array.from({ length: 4 }, (_, row) =>
    choices.map(({ value, label }) => ({ value: `${value}-${row}`, label })),
  ).flat()
  const refused = {
    errors: { 'choice-refused': 'fieldWrong', 'boxes-refused': 'fieldWrong' },
    typed: { 'choice-refused': 'adoption' },
    chosen: { 'boxes-refused': ['adoption', 'fosterFamily'] },
  }
  return (
    <>
      <Specimen of="ChoiceField: none, with a hint, chosen">
        <ChoiceField name="choice" legend={t('form')} choices={choices} />
        <ChoiceField
          name="choice-chosen"
          legend={t('form')}
          hint={t('sentence')}
          choices={[...choices, { value: 'long', label: t('training') }]}
          defaultValue="guardianship"
        />
      </Specimen>
      <Specimen of="BoxesField: none, ticked, many">
        <BoxesField name="boxes" legend={t('form')} boxes={choices} ticked={[]} />
        <BoxesField
          name="boxes-ticked"
          legend={t('form')}
          hint={t('sentence')}
          boxes={[...choices, { value: 'long', label: t('long') }]}
          ticked={['adoption', 'long']}
        />
        <BoxesField
          name="boxes-many"
          legend={t('form')}
          boxes={many}
          ticked={['adoption-1']}
          many
        />
      </Specimen>
      <Specimen of="ChoiceField, BoxesField: refused, with what was chosen">
        <FormState refused={refused} words={[]}>
          <ChoiceField name="choice-refused" legend={t('form')} choices={choices} />
          <BoxesField name="boxes-refused" legend={t('form')} boxes={choices} ticked={[]} />
        </FormState>
      </Specimen>
    </>
  )
}
