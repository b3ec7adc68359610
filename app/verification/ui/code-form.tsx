import { Button } from '../../design/controls/button'
import { Form } from '../../design/controls/form'
import { TextField } from '../../design/controls/text-field'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
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
  return (
    <Form
      className="stack"
      action={pathTo('/verify')}
      refused={refusal ? { errors: { code: keyOf(refusal) }, values: { ...refusal } } : null}
      words={messages}
      data-check-text={better ? '' : undefined}
    >
      <TextField
        name="code"
        label={t('code')}
        hint={t('codeHint')}
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

function keyOf(refusal: CodeRefusal): string {
  return refusal.why === 'wrong-length' && refusal.length === 0 ? 'empty' : refusal.why
}
