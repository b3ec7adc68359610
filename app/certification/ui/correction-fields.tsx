import { TextField } from '../../design/controls/text-field'
import { useMessages } from '../../platform/i18n/messages'
import { lifeMessages } from '../words/life-messages'

/** How the name should be written, and the document that shows it. */
export function CorrectionFields({ name }: { name: string }) {
  const t = useMessages(lifeMessages)
  return (
    <>
      <TextField
        name="name"
        label={t('correctionName')}
        defaultValue={name}
        autoComplete="off"
        spellCheck={false}
      />
      <TextField
        name="document"
        label={t('correctionDocument')}
        hint={t('correctionDocumentHint')}
        autoComplete="off"
      />
    </>
  )
}
