import { TextAreaField } from '../../design/controls/text-area-field'
import { useMessages } from '../../platform/i18n/messages'
import { transferMessages } from '../words/transfer-messages'

/** On what ground somebody is to move. */
export function GroundField() {
  const t = useMessages(transferMessages)
  return <TextAreaField name="ground" label={t('ground')} hint={t('groundHint')} />
}
