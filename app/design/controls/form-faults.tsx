import { useMessages } from '../../platform/i18n/messages'
import { messages } from '../words/messages'
import { fieldId } from './field'
import { useFaults, type FaultWords, type Refusal } from './use-faults'

type FormFaultsProps = { refused: Refusal | null | undefined; words: FaultWords }

/**
 * What is wrong with a refused form, above it: a sentence for each fault, which leads to its field; nothing of one that was not refused. It takes the
 * focus when the page opens, without a script, so that nobody looks for the fault.
 */
export function FormFaults({ refused, words }: FormFaultsProps) {
  const t = useMessages(messages)
  const say = useFaults(words, refused)
  const fields = Object.keys(refused?.errors ?? {})
  if (fields.length === 0) return null
  const whole = say('')
  const faults = fields.flatMap((field) => {
    const text = field === '' ? undefined : say(field)
    return text ? [{ field, text }] : []
  })
  return (
    <div
      className="notice error-summary"
      data-kind="bad"
      role="alert"
      tabIndex={-1}
      autoFocus
      data-focus=""
    >
      <p className="error-summary-title">{t('formRefused')}</p>
      {whole ? <p>{whole}</p> : null}
      {!whole && faults.length === 0 ? <p>{t('formRefusedText')}</p> : null}
      {faults.length > 0 ? (
        <ul>
          {faults.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${fieldId(field)}`}>{text}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
