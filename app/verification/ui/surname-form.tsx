import { Button } from '../../design/controls/button'
import { Notice } from '../../design/controls/notice'
import { TextField } from '../../design/controls/text-field'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'

/** What came of comparing a surname. */
export type SurnameAnswer =
  | { kind: 'yes' | 'no' | 'empty' | 'unknownField'; surname: string }
  | { kind: 'throttled'; surname: string; minutes: number }

/** Asks for a surname and shows the answer to the last one, in the place that live forms replace. */
export function SurnameForm({ code, answer }: { code: string; answer?: SurnameAnswer }) {
  const t = useMessages(messages)
  return (
    <section className="stack" id="surname">
      <h2>{t('surnameTitle')}</h2>
      {answer ? <Answer answer={answer} /> : null}
      <form
        className="stack"
        method="post"
        action={`/verify/${code}`}
        noValidate
        data-live="surname"
      >
        <TextField
          name="surname"
          label={t('surname')}
          hint={t('surnameText')}
          error={answer?.kind === 'empty' ? t('surnameEmpty') : undefined}
          defaultValue={answer?.surname}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
        />
        <p>
          <Button look="quiet">{t('surnameCheck')}</Button>
        </p>
      </form>
    </section>
  )
}

function Answer({ answer }: { answer: SurnameAnswer }) {
  const t = useMessages(messages)
  const { surname } = answer
  switch (answer.kind) {
    case 'yes':
      return <Notice kind="good">{t('surnameYes', { surname })}</Notice>
    case 'no':
      return <Notice kind="care">{t('surnameNo', { surname })}</Notice>
    case 'throttled':
      return <Notice kind="bad">{t('surnameThrottled', { minutes: answer.minutes })}</Notice>
    case 'unknownField':
      return <Notice kind="bad">{t('unknownField')}</Notice>
    case 'empty':
      return null
  }
}
