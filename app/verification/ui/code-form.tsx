import { Button } from '../../design/controls/button'
import { TextField } from '../../design/controls/text-field'
import { useMessages } from '../../platform/i18n/messages'
import type { CodeRefusal } from '../../certification/domain/certificate-code'
import { longestTyped } from '../domain/read-typed-code'
import { messages } from '../messages'

/** The field for a code, with what was typed before and what is wrong with it. */
export function CodeForm({ typed, refusal }: { typed?: string; refusal?: CodeRefusal | null }) {
  const t = useMessages(messages)
  return (
    <form className="stack" action="/verify" noValidate>
      <TextField
        name="code"
        label={t('code')}
        hint={t('codeHint')}
        error={refusal ? sayRefusal(t, refusal) : undefined}
        defaultValue={typed}
        maxLength={longestTyped}
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
