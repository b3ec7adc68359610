import { Notice } from '../../design/controls/notice'
import { grantMessages } from '../../learning/words/grant-messages'
import { GrantList, type ShownGrant } from '../../learning/ui/grant-list'
import { useMessages } from '../../platform/i18n/messages'

/** Tells a learner what a trainer granted them, and why; nothing when nothing was. */
export function GrantsNotice({ grants }: { grants: ShownGrant[] }) {
  const t = useMessages(grantMessages)
  if (grants.length === 0) return null
  return (
    <Notice kind="good">
      <p>
        <strong>{t('learnerTitle')}</strong>
      </p>
      <GrantList grants={grants} />
    </Notice>
  )
}
