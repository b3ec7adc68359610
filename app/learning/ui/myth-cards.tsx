import type { ReactNode } from 'react'
import { useMessages } from '../../platform/i18n/messages'
import type { Block, ComponentBlock } from '../domain/block'
import { certainties, mythFields, readMyths, type Certainty, type Myth } from '../domain/myth-cards'
import { mythMessages } from '../words/myth-messages'
import { ChoicesForm } from './choices-form'
import type { EntriesGiven } from './entries-given'
import { entryAnchor } from './entry-anchor'

type MythCardsProps = {
  block: ComponentBlock
  given: EntriesGiven | undefined
  render: (blocks: Block[]) => ReactNode
}

/**
 * Statements that a reader judges, with how sure they are, before they open what is known of each, and once more after it. Nothing
 * is marked: what they thought before and after stands for them to compare.
 */
export function MythCards({ block, given, render }: MythCardsProps) {
  const { id = '', title = '' } = block.props
  const myths = readMyths(block, given?.choices[id] ?? {})
  return (
    <ChoicesForm id={id} look="myths" title={title} given={given}>
      <ol className="plain-list stack">
        {myths.map((myth) => (
          <li key={myth.id}>
            <MythCard
              myth={myth}
              anchor={`${entryAnchor(id)}-${myth.id}`}
              explanation={render(myth.explanation)}
            />
          </li>
        ))}
      </ol>
    </ChoicesForm>
  )
}

type MythCardProps = { myth: Myth; anchor: string; explanation: ReactNode }

function MythCard({ myth, anchor, explanation }: MythCardProps) {
  const t = useMessages(mythMessages)
  const { id, statement, known, source, before, after } = myth
  return (
    <div className="myth stack">
      <p className="myth-statement" id={anchor}>
        {statement}
      </p>
      <Judgement name={mythFields.before(id)} label={t('before')} {...{ anchor, given: before }} />
      <details className="details">
        <summary>
          {t('known')}
          <span className="visually-hidden">: {statement}</span>
        </summary>
        <div className="details-body stack">
          <p>
            <strong>{t(`is-${known}`)}</strong>
          </p>
          {explanation}
          <p className="small soft">{t('source', { source })}</p>
          <Judgement name={mythFields.after(id)} label={t('after')} {...{ anchor, given: after }} />
        </div>
      </details>
    </div>
  )
}

type JudgementProps = {
  name: string
  label: string
  /** The id of the statement. */
  anchor: string
  given: Certainty | null
}

function Judgement({ name, label, anchor, given }: JudgementProps) {
  const t = useMessages(mythMessages)
  const id = `${anchor}-${name}`
  return (
    <p className="myth-judgement">
      <label className="small" id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <select
        className="input"
        name={name}
        id={id}
        defaultValue={given ?? ''}
        aria-labelledby={`${id}-label ${anchor}`}
      >
        <option value="">{t('choose')}</option>
        {certainties.map((certainty) => (
          <option key={certainty} value={certainty}>
            {t(certainty)}
          </option>
        ))}
      </select>
    </p>
  )
}
