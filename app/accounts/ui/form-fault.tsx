import { Notice } from '../../design/controls/notice'
import type { FormErrors } from '../../platform/forms/read-form.server'
import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../messages'
import { useErrors } from './use-errors'

/** Above a refused form: what is wrong with it as a whole, or that some of its fields are marked. */
export function FormFault({ errors }: { errors: FormErrors | undefined }) {
  const t = useMessages(messages)
  const whole = useErrors(errors)('')
  if (!errors) return null
  return <Notice kind="bad">{whole ?? t('checkFields')}</Notice>
}
