import { tellTraining } from '../../certification/credential/tell-training'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { ShownFacts } from '../domain/shown-verdict'
import { factsMessages } from '../words/facts-messages'

/** How much of what a certificate certifies, as in "10 academic hours". */
export function useExtent({ training, academicHours }: ShownFacts): string {
  const t = useMessages(factsMessages)
  const language = useLanguage()
  return training
    ? tellTraining(training, academicHours, language)
    : t('hoursValue', { hours: academicHours })
}
