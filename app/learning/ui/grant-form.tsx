import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { ChoiceField } from '../../design/controls/choice-field'
import { SelectField } from '../../design/controls/select-field'
import { TextAreaField } from '../../design/controls/text-area-field'
import { seenAgain } from '../../platform/forms/seen-field'
import { useMessages } from '../../platform/i18n/messages'
import { type GrantKind } from '../domain/grant'
import { attemptsOffered, minutesOffered } from '../domain/grant-form'
import { grantMessages } from '../words/grant-messages'

/** A grant that was not made: faults by field, and what was typed. */
export type RefusedGrant = { errors: Record<string, string>; typed: Record<string, string> }

type GrantFormProps = {
  /** What may be granted now; at least one. */
  kinds: GrantKind[]
  /** How many grants the page shows. */
  seen: number
  refusal: RefusedGrant | undefined
}

/** What a trainer grants a learner, and why. */
export function GrantForm({ kinds, seen, refusal }: GrantFormProps) {
  const t = useMessages(grantMessages)
  const typed = refusal?.typed ?? {}
  return (
    <Form className="stack" refused={refusal} words={grantMessages}>
      <input type="hidden" name="seen" value={seenAgain(refusal, `${seen}`, 'changed-since')} />
      <ChoiceField
        name="kind"
        legend={t('kind')}
        choices={kinds.map((value) => ({ value, label: t(`kind-${value}`) }))}
        defaultValue={typed.kind ?? (kinds.length === 1 ? kinds[0] : undefined)}
      />
      {kinds.includes('attempts') ? (
        <SelectField
          name="attempts"
          label={t('attempts')}
          options={attemptsOffered.map((count) => ({
            value: `${count}`,
            label: t('attemptsCount', { count }),
          }))}
        />
      ) : null}
      {kinds.includes('time') ? (
        <SelectField
          name="minutes"
          label={t('minutes')}
          hint={t('minutesHint')}
          options={minutesOffered.map((count) => ({
            value: `${count}`,
            label: t('minutesCount', { count }),
          }))}
        />
      ) : null}
      <TextAreaField name="reason" label={t('reason')} hint={t('reasonHint')} />
      <p>
        <Button>{t('grant')}</Button>
      </p>
    </Form>
  )
}
