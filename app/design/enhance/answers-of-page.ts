import { formOwnerField } from '../../platform/forms/form-owner-field'
import { openWaiting } from './waiting-answers'

/** The person for whom the page's forms were made when it was loaded; empty for nobody. */
export const owner =
  document.querySelector<HTMLInputElement>(`input[name="${formOwnerField}"]`)?.value ?? ''

/** What was chosen and has not reached the server yet. */
export const waiting = openWaiting(owner)
