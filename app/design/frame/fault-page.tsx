import { usePageContext } from '../../platform/http/page-context'
import { useMessages } from '../../platform/i18n/messages'
import { useFrame } from './frame-context'
import { messages } from '../words/messages'

const told = {
  400: ['unusable', 'unusableText'],
  403: ['forbidden', 'forbiddenText'],
  404: ['absent', 'absentText'],
  405: ['unusable', 'unusableText'],
  429: ['throttled', 'throttledText'],
  503: ['busy', 'busyText'],
} as const

const cannotSave = ['cannotSave', 'cannotSaveText'] as const

/** What a page was answered with; a 503 with `cannotSave` where it is not that too many ask. */
export type Fault = { status: number; cannotSave?: boolean }

/** The words for a status: those of a known refusal, or of a fault on our side. */
export function faultWords({ status, cannotSave: lacks }: Fault) {
  const ofStatus = status in told ? told[status as keyof typeof told] : null
  const known = lacks ? cannotSave : ofStatus
  const [title, text] = known ?? (['fault', 'faultText'] as const)
  return { title, text, ours: known === null }
}

/** Says a refusal in plain words, or a fault with the number under which it was logged. */
export function FaultPage(fault: Fault) {
  const t = useMessages(messages)
  const { requestId } = usePageContext()
  const { title, text, ours } = faultWords(fault)
  return (
    <div className="stack narrow">
      <h1>{t(title)}</h1>
      <p className="lead">{t(text)}</p>
      {ours ? <p>{t('faultId', { id: requestId })}</p> : null}
      <p>
        <a className="button" href={useFrame().places.home}>
          {t('toHome')}
        </a>
      </p>
    </div>
  )
}
