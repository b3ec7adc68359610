import { Button } from '../../design/controls/button'
import { TextField } from '../../design/controls/text-field'
import { useMessages } from '../../platform/i18n/messages'
import type { CodeRefusal } from '../../certification/domain/certificate-code'
import { messages } from '../messages'

/** As much as a credential of ours could ever have, so that a whole one can be pasted. */
const longestPasted = 200_000

type CodeFormProps = {
  typed?: string
  refusal?: CodeRefusal | null
  /** Whether scripts may check what is pasted in the browser first. */
  better?: boolean
}

/** The field for a code or anything else that can be pasted, with what was typed before and what is wrong with it. */
export function CodeForm({ typed, refusal, better = false }: CodeFormProps) {
  const t = useMessages(messages)
  return (
    <form
      className="stack"
      method="post"
      action="/verify"
      noValidate
      data-check-text={better ? '' : undefined}
    >
      <TextField
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        error={refusal ? sayRefusal(t, refusal) : undefined}
        defaultValue={typed}
        maxLength={longestPasted}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <p>
        <Button>{t('check')}</Button>
      </p>
    </form>
  )
}

function sayRefusal(
  t: ReturnType<typeof useMessages<keyof (typeof messages)['en']>>,
  refusal: CodeRefusal,
) {
  switch (refusal.why) {
    case 'wrong-length':
      return refusal.length === 0 ? t('empty') : t('wrong-length', { length: refusal.length })
    case 'foreign-character':
      return t('foreign-character', { character: refusal.character })
    case 'wrong-check-character':
      return t('wrong-check-character')
  }
}
