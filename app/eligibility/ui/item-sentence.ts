import { regionName } from '../../accounts/domain/regions'
import { tellProved } from '../../certification/credential/tell-proved'
import { formatDate } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { RecordItem } from '../domain/record'
import { wordOfDecision } from '../domain/standing-word'
import { recordMessages } from '../words/record-messages'

/** Whom the record speaks to: an officer, or the person it is about. */
export type Voice = 'official' | 'own'

const voices = { official: 'Official', own: 'Own' } as const

const decided = {
  recognised: 'recognisedSaid',
  'confirmed-without-data': 'withoutDataSaid',
  satisfied: 'satisfiedSaid',
  'not-satisfied': 'notSatisfiedSaid',
  exempt: 'exemptSaid',
  withdrawn: 'decisionWithdrawnSaid',
} as const

/** How a requirement stands, since when and by whom, in one sentence for its reader. */
export function useItemSentence(item: RecordItem, voice: Voice): string {
  const t = useMessages(recordMessages)
  const language = useLanguage()
  const { state, since, endsAt, restsOn, decision, kind, training } = item
  const date = since ? formatDate(since, language) : ''
  if (state === 'expiring') {
    const lastInstant = endsAt ? new Date(endsAt.getTime() - 1) : null
    const end = lastInstant ? formatDate(lastInstant, language) : ''
    return t(`expiring${voices[voice]}`, { end })
  }
  if (restsOn === 'decision' && decision) {
    const region = regionName(decision.region, language)
    const said =
      state === 'expired' ? 'decisionExpiredSaid' : decided[wordOfDecision(kind, decision.kind)]
    const isRefused = said === 'notSatisfiedSaid' && voice === 'official'
    return t(isRefused ? 'notSatisfiedOfficial' : said, { region, date })
  }
  switch (kind) {
    case 'checklist':
      return t(`checklistMissing${voices[voice]}`)
    case 'training': {
      if (state === 'in-progress' && training) {
        const isTold = training.neededHours !== null
        const proved = tellProved(training, language)
        return t(`${isTold ? 'in-progress' : 'untold'}${voices[voice]}`, { proved })
      }
      // What is decided rests on a decision.
      return state === 'decided' || state === 'in-progress'
        ? ''
        : t(`${state}${voices[voice]}`, { date })
    }
  }
}
