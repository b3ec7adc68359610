import type { PresentedActor } from '../../accounts/domain/present-actor'
import { Actor } from '../../accounts/ui/actor'
import { formatMoment } from '../../platform/i18n/format'
import { useLanguage, useMessages } from '../../platform/i18n/messages'
import type { FoundBy } from '../domain/look'
import { isCommonPurpose } from '../domain/purpose'
import { messages } from '../messages'

/** What is told of a look; to the officer with the name, to the person without it. */
export type ShownLook = {
  by: PresentedActor
  foundBy: FoundBy
  purpose: string
  at: Date
}

/** Who looked, when, what for, and how they found the record. */
export function LookFacts({ look }: { look: ShownLook }) {
  const t = useMessages(messages)
  const language = useLanguage()
  const { by, foundBy, purpose, at } = look
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
      <dt>{t('foundBy')}</dt>
      <dd>{t(`foundBy-${foundBy}`)}</dd>
    </dl>
  )
}
