import { useLanguage, useMessages } from '../../platform/i18n/messages'
import { auditMessages } from '../words/audit-messages'
import type { PresentedActor } from '../domain/present-actor'
import { residenceName } from '../domain/residence'

/** Who acted, in words: the office or role, after the name where the reader may know it. */
export function Actor({ by }: { by: PresentedActor }) {
  const t = useMessages(auditMessages)
  const language = useLanguage()
  const place = by.kind === 'authority' && by.place ? residenceName(by.place, language) : null
  const office = place ? t('by-authority-of', { place }) : t(`by-${by.kind}`)
  return <>{by.name ? `${by.name}, ${office}` : office}</>
}
