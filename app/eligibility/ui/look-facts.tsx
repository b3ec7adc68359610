import type { PresentedActor } from '../../accounts/domain/present-actor'
import { Actor } from '../../accounts/ui/actor'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { FoundBy } from '../domain/look'
import { isCommonPurpose } from '../domain/purpose'
import { messages } from '../words/messages'

/** What is told of a look; to the officer with the name and the number of the case, to the person without them. */
export type ShownLook = {
  by: PresentedActor
  foundBy: FoundBy
  purpose: string
  /** Told to the officer alone. */
  caseNumber?: string | null
  hasCaseNumber?: boolean
  at: Date
}

/** Who looked, when, what for, and how they found the record. */
export function LookFacts({ look }: { look: ShownLook }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { by, foundBy, purpose, caseNumber, hasCaseNumber, at } = look
  return (
    <dl className="facts">
      <dt>{t('lookMoment')}</dt>
      <dd>{formatMoment(at, language)}</dd>
      <dt>{t('lookBy')}</dt>
      <dd>
        <Actor by={by} />
      </dd>
      <dt>{t('lookPurpose')}</dt>
      <dd>{isCommonPurpose(purpose) ? t(purpose) : purpose}</dd>
      {caseNumber || hasCaseNumber ? (
        <>
          <dt>{t('lookCase')}</dt>
          <dd>{caseNumber ?? t('lookCaseGiven')}</dd>
        </>
      ) : null}
      <dt>{t('foundBy')}</dt>
      <dd>{t(`foundBy-${foundBy}`)}</dd>
    </dl>
  )
}
