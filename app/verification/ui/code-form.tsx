import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { useMessages, type Translate } from '../../platform/i18n/messages'
import type { CodeRefusal } from '../../certification/domain/certificate-code'
import { messages } from '../words/messages'

type CodeFormProps = {
  typed?: string
  refusal?: CodeRefusal | null
  /** Whether scripts may check what is pasted in the browser first. */
  better?: boolean
}

/** The field for a code or anything else that can be pasted, with what was typed before and what is wrong with it. */
export function CodeForm({ typed, refusal, better = false }: CodeFormProps) {
  const t = useMessages(messages)
  const error = refusal ? sayRefusal(t, refusal) : undefined
  return (
    <Form
      className="stack"
      action={pathTo('/verify')}
      errors={error ? { code: '' } : undefined}
      say={(field) => (field === 'code' ? error : undefined)}
      data-check-text={better ? '' : undefined}
    >
      <TextField
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        error={error}
        defaultValue={typed}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <p>
        <Button>{t('check')}</Button>
      </p>
    </Form>
  )
}

function sayRefusal(t: Translate<typeof messages>, refusal: CodeRefusal) {
  switch (refusal.why) {
    case 'wrong-length':
      return refusal.length === 0 ? t('empty') : t('wrong-length', { length: refusal.length })
    case 'foreign-character':
      return t('foreign-character', { character: refusal.character })
    case 'wrong-check-character':
      return t('wrong-check-character')
    case 'two-readings':
      return t('two-readings')
  }
}
