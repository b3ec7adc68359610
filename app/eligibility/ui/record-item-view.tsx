import { pathTo } from '../../path-to'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RecordItem } from '../domain/record'
import { teachesRest } from '../domain/teaches-rest'
import { recordMessages } from '../words/record-messages'
import { RecordItemFacts } from './record-item-facts'
import { ItemBadge } from './item-badge'
import { useItemSentence, type Voice } from './item-sentence'

/** Names of programmes by slug, for the links from what is missing to where it can be earned. */
export type ProgrammeTitles = Record<string, string>

/** Which part of its training each programme is, by slug; null for a whole. */
export type ProgrammeParts = Record<string, number | null>

type RecordItemViewProps = {
  item: RecordItem
  voice: Voice
  programmes: ProgrammeTitles
  parts?: ProgrammeParts
  /** Whether explanation, grounds and rule are left to another page. */
  brief?: boolean
}

/** One requirement of a record: how it stands in a word and in a sentence, and what that rests on. */
export function RecordItemView(props: RecordItemViewProps) {
  const { item, voice, programmes, parts = {}, brief = false } = props
  const language = useLanguage()
  const sentence = useItemSentence(item, voice)
  const canEarn = voice === 'own' && !['met', 'decided'].includes(item.state)
  return (
    <section className="stack record-item">
      <h4 className="record-requirement">
        {item.title[language]} <ItemBadge item={item} />
      </h4>
      <p>{sentence}</p>
      {item.explanation && voice === 'own' && !brief ? (
        <p className="soft">{item.explanation[language]}</p>
      ) : null}
      {canEarn ? <WhereToEarn item={item} programmes={programmes} parts={parts} /> : null}
      {brief ? null : <RecordItemFacts item={item} voice={voice} />}
    </section>
  )
}

/** Where what is missing can be learned; of a training that is proved in part, only what is not proved yet. */
function WhereToEarn({
  item,
  programmes,
  parts,
}: Required<Omit<RecordItemViewProps, 'voice' | 'brief'>>) {
  const t = useMessages(recordMessages)
  const { state, training } = item
  const inProgress = state === 'in-progress' ? training : null
  const offered = item.programmes
    .filter((programme) => programmes[programme])
    .filter((programme) => !inProgress || teachesRest(inProgress, parts[programme] ?? null))
  const lead = offered.length > 0 ? 'restOffered' : 'restNotOffered'
  return (
    <>
      {inProgress ? <p>{t(lead)}</p> : null}
      {offered.map((programme) => (
        <p key={programme}>
          <a href={pathTo('/programmes/:programme', { programme })}>
            {t('toProgramme', { title: programmes[programme] ?? '' })}
          </a>
        </p>
      ))}
    </>
  )
}
