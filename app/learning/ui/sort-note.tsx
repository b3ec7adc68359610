import { useMessages } from '../../platform/i18n/messages'
import type { SortedGroups } from '../domain/sort-groups'
import { sortMessages } from '../words/sort-messages'
import { StoredWords } from './stored-html'

/** An order among the notes, as its person made it. */
export function OrderNote({ items, order }: { items: string[]; order: number[] }) {
  return (
    <ol>
      {order.map((item) => (
        <li key={item}>
          <StoredWords html={items[item] ?? ''} />
        </li>
      ))}
    </ol>
  )
}

/** Groups among the notes, as their person filled them. */
export function GroupsNote({ groups, items }: SortedGroups) {
  const t = useMessages(sortMessages)
  const all = [...groups, { id: null, title: t('inNoGroup') }]
  return all.map(({ id, title }) => {
    const own = items.filter(({ group }) => group === id)
    return own.length === 0 ? null : (
      <div key={id}>
        <p>
          <strong>{title}</strong>
        </p>
        <ul>
          {own.map(({ item, html }) => (
            <li key={item}>
              <StoredWords html={html} />
            </li>
          ))}
        </ul>
      </div>
    )
  })
}
