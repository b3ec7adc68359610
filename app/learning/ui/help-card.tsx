import { CallList } from '../../design/help/call-list'
import { isHelpLine } from '../../design/help/help-lines'
import { pathTo } from '../../path-to'
import { useMessages } from '../../platform/i18n/messages'
import { lessonMessages } from '../words/lesson-messages'

type HelpCardProps = {
  title: string
  /** Numbers to call, with one space between. */
  lines: string
}

/** Whom to call in an emergency, and where all that is to be done stands. */
export function HelpCard({ title, lines }: HelpCardProps) {
  const t = useMessages(lessonMessages)
  return (
    <section className="emergency" aria-label={title}>
      <p className="emergency-title">{title}</p>
      <CallList lines={lines.split(' ').filter(isHelpLine)} />
      <p className="small screen-only">
        <a href={pathTo('/help')}>{t('allHelp')}</a>
      </p>
    </section>
  )
}
