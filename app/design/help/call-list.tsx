import { useMessages } from '../../platform/i18n/messages'
import type { HelpLine } from './help-lines'
import { helpMessages } from '../words/help-messages'

/** Numbers to call, each a large target that says in a word what it is for. */
export function CallList({ lines }: { lines: readonly HelpLine[] }) {
  const t = useMessages(helpMessages)
  return (
    <ul className="call-list">
      {lines.map((line) => (
        <li key={line}>
          <a href={`tel:${line}`}>
            <b>{line}</b> <span>{t(line)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
