import { TextField } from '../../design/controls/text-field'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { useMessages } from '../../platform/i18n/messages'
import { lifeMessages } from '../words/life-messages'
import { useLifeFaults } from './use-life-faults'

type Refused = { errors: FormErrors; typed: Record<string, string> } | undefined

/** How the name should be written, and the document that shows it. */
export function CorrectionFields({ name, refused }: { name: string; refused: Refused }) {
  const t = useMessages(lifeMessages)
  const errorOf = useLifeFaults(refused?.errors)
  return (
    <>
      <TextField
        name="name"
        label={t('correctionName')}
        defaultValue={refused?.typed.name ?? name}
        error={errorOf('name')}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="document"
        label={t('correctionDocument')}
        hint={t('correctionDocumentHint')}
        defaultValue={refused?.typed.document}
        error={errorOf('document')}
        autoComplete="off"
      />
    </>
  )
}
