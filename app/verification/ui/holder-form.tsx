import type { IinGround } from '../../accounts/domain/iin-ground'
import { iinMessages } from '../../accounts/words/iin-messages'
import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { Notice } from '../../design/controls/notice'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'

/** What came of comparing a surname, or four digits, with the holder's. */
export type HolderAnswer =
  /** `ground`: what the IIN rests on whose digits are right. */
  | { kind: 'yes'; claim: string; ground?: IinGround }
  | { kind: 'no' | 'empty' | 'tooLong' | 'unknownField'; claim: string }
  | { kind: 'throttled'; claim: string; minutes: number }

/** Asks for a surname or four digits and shows the answer to the last one, in the place that live forms replace. */
export function HolderForm({ code, answer }: { code: string; answer?: HolderAnswer }) {
  const t = useMessages(messages)
  const errors = errorsOf(answer)
  return (
    <section className="stack" id="holder">
      <h2>{t('surnameTitle')}</h2>
      {answer ? <Answer answer={answer} /> : null}
      <Form
        className="stack"
        action={pathTo('/verify/:code', { code })}
        refused={errors && { errors }}
        words={messages}
        data-live="holder"
      >
        <TextField
          name="claim"
          label={t('surname')}
          hint={t('surnameText')}
          defaultValue={answer?.claim}
          autoComplete="off"
          spellCheck={false}
        />
        <p>
          <Button look="quiet">{t('surnameCheck')}</Button>
        </p>
      </Form>
    </section>
  )
}

function errorsOf(answer: HolderAnswer | undefined): FormErrors | undefined {
  if (answer?.kind === 'empty') return { claim: 'surnameEmpty' }
  if (answer?.kind === 'tooLong') return { claim: answer.kind }
  return answer?.kind === 'unknownField' ? { '': answer.kind } : undefined
}

function Answer({ answer }: { answer: HolderAnswer }) {
  const t = useMessages(messages)
  const tIin = useMessages(iinMessages)
  const { claim } = answer
  switch (answer.kind) {
    case 'yes':
      return (
        <Notice kind="good">
          {t('surnameYes', { surname: claim })}
          {answer.ground ? ` ${t('digitsRest', { ground: tIin(answer.ground) })}` : null}
        </Notice>
      )
    case 'no':
      return <Notice kind="care">{t('surnameNo', { surname: claim })}</Notice>
    case 'throttled':
      return <Notice kind="bad">{t('surnameThrottled', { minutes: answer.minutes })}</Notice>
    case 'unknownField':
    case 'tooLong':
    case 'empty':
      return null
  }
}
