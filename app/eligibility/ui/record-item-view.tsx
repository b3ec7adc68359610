import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RecordItem } from '../domain/record'
import { recordMessages } from '../record-messages'
import { RecordItemFacts } from './record-item-facts'
import { ItemBadge } from './item-badge'
import { useItemSentence, type Voice } from './item-sentence'

/** Names of programmes by slug, for the links from what is missing to where it can be earned. */
export type ProgrammeTitles = Record<string, string>

type RecordItemViewProps = { item: RecordItem; voice: Voice; programmes: ProgrammeTitles }

/** One requirement of a record: how it stands in a word and in a sentence, and what that rests on. */
export function RecordItemView({ item, voice, programmes }: RecordItemViewProps) {
  const language = useLanguage()
  const sentence = useItemSentence(item, voice)
  const canEarn = voice === 'own' && !['met', 'decided'].includes(item.state)
  return (
    <section className="stack record-item">
      <h4 className="record-requirement">
        {item.title[language]} <ItemBadge item={item} />
      </h4>
      <p>{sentence}</p>
      {item.explanation && voice === 'own' ? (
        <p className="soft">{item.explanation[language]}</p>
      ) : null}
      {canEarn ? <WhereToEarn item={item} programmes={programmes} /> : null}
      <RecordItemFacts item={item} />
    </section>
  )
}

function WhereToEarn({ item, programmes }: Omit<RecordItemViewProps, 'voice'>) {
  const t = useMessages(recordMessages)
  return item.programmes
    .filter((programme) => programmes[programme])
    .map((programme) => (
      <p key={programme}>
        <a href={`/programmes/${programme}`}>
          {t('toProgramme', { title: programmes[programme] ?? '' })}
        </a>
      </p>
    ))
}
