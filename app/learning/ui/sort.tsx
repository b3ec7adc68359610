import { OrderingFields } from '../../assessment/ui/ordering-fields'
import { useMessages } from '../../platform/i18n/messages'
import type { ComponentBlock } from '../domain/block'
import { readSort } from '../domain/sort-order'
import { sortMessages } from '../words/sort-messages'
import { ChoicesForm } from './choices-form'
import type { EntriesGiven } from './entries-given'
import { entryAnchor } from './entry-anchor'
import { StoredWords } from './stored-html'
import { textOfHtml } from './text-of-html'

type SortProps = { block: ComponentBlock; given: EntriesGiven | undefined }

/**
 * Things that a reader puts in an order of their own, as an ordering question is answered, and then compares with the order that
 * the lesson proposes. Nothing is marked.
 */
export function Sort({ block, given }: SortProps) {
  const t = useMessages(sortMessages)
  const { id = '', title = '', because } = block.props
  const { items, order } = readSort(block, given?.choices[id] ?? {})
  return (
    <ChoicesForm id={id} look="sort" title={title} given={given}>
      <div>
        <OrderingFields id={entryAnchor(id)} items={items.map(textOfHtml)} given={order} />
      </div>
      <details className="details">
        <summary>{t('proposedOrder')}</summary>
        <div className="details-body">
          <ol>
            {items.map((html, item) => (
              <li key={item}>
                <StoredWords html={html} />
              </li>
            ))}
          </ol>
          {because ? <p>{because}</p> : null}
        </div>
      </details>
    </ChoicesForm>
  )
}
