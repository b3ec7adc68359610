import { StandsOtherwise } from '../../design/controls/stands-otherwise'
import { isPlainKey, useMessages, type PlainKey } from '../../platform/i18n/messages'
import { differingFields } from '../domain/differing-fields'
import type { TypedRequirement } from '../domain/requirement-form'
import { rulesMessages } from '../words/rules-messages'

type Key = PlainKey<typeof rulesMessages>

/** The words that the form has for its fields. */
const labels: Record<string, Key> = {
  title: 'titleLegend',
  explanation: 'explanationLegend',
  'source.title': 'sourceTitle',
  'source.url': 'url',
  'source.certainty': 'certainty',
  languages: 'languagesLegend',
  programmes: 'programmesLegend',
  exemptions: 'exemptionsLegend',
  training: 'trainingLegend',
  decidedBy: 'deciderLegend',
  askedOf: 'askedOfLegend',
}

type RequirementNowProps = { stands: TypedRequirement; typed: TypedRequirement; keep: string }

/** Which fields of a requirement stand otherwise in the newest version than they were typed, and both. */
export function RequirementNow({ stands, typed, keep }: RequirementNowProps) {
  const t = useMessages(rulesMessages)
  const say = (text: string) => (isPlainKey(rulesMessages, text) ? t(text) : text)
  const labelOf = (name: string) => {
    const [, field = name, language] = /^(.*?)(?:\.(kk|ru|en))?$/.exec(name) ?? []
    const label = say(labels[field] ?? field)
    return language ? `${label} (${say(language)})` : label
  }
  const rows = differingFields(stands, typed).map(({ name, ...both }) => ({
    label: labelOf(name),
    stands: both.stands === 'on' ? '✓' : say(both.stands),
    wanted: both.wanted === 'on' ? '✓' : say(both.wanted),
  }))
  return <StandsOtherwise rows={rows} keep={keep} />
}
