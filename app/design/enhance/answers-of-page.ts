import { formOwnerField } from '../../platform/forms/form-owner-field'
import { openWaiting } from './waiting-answers'

/** Whom the forms of the page were made for when it was loaded; empty for nobody. */
export const owner =
  document.querySelector<HTMLInputElement>(`input[name="${formOwnerField}"]`)?.value ?? ''

/** What was chosen and has not arrived. */
export const waiting = openWaiting(owner)
