import { useMessages } from '../../platform/i18n/messages'
import type { ComponentBlock } from '../domain/block'
import { groupField, readGroups, type SortedGroups } from '../domain/sort-groups'
import { sortMessages } from '../words/sort-messages'
import { ChoicesForm } from './choices-form'
import type { EntriesGiven } from './entries-given'
import { entryAnchor } from './entry-anchor'
import { StoredWords } from './stored-html'

type SortIntoProps = { block: ComponentBlock; given: EntriesGiven | undefined }

/** Things that a reader puts into groups, each by a list to choose from, and then compares with the groups of the lesson. */
export function SortInto({ block, given }: SortIntoProps) {
  const t = useMessages(sortMessages)
  const { id = '', title = '', because } = block.props
  const sorted = readGroups(block, given?.choices[id] ?? {})
  return (
    <ChoicesForm id={id} look="sort" title={title} given={given}>
      <ul className="plain-list stack">
        {sorted.items.map((each) => (
          <Item key={each.item} {...each} groups={sorted.groups} anchor={entryAnchor(id)} />
        ))}
      </ul>
      <details className="details">
        <summary>{t('proposedGroups')}</summary>
        <div className="details-body">
          {sorted.groups.map(({ id: group, title: name, items }) => (
            <div key={group}>
              <p>
                <strong>{name}</strong>
              </p>
              <ul>
                {items.map((html, item) => (
                  <li key={item}>
                    <StoredWords html={html} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {because ? <p>{because}</p> : null}
        </div>
      </details>
    </ChoicesForm>
  )
}

type ItemProps = SortedGroups['items'][number] & {
  groups: SortedGroups['groups']
  anchor: string
}

function Item({ html, item, group, groups, anchor }: ItemProps) {
  const t = useMessages(sortMessages)
  const id = `${anchor}-${groupField(item)}`
  return (
    <li className="sort-item">
      <label htmlFor={id}>
        <StoredWords html={html} />
      </label>
      <select className="input" name={groupField(item)} id={id} defaultValue={group ?? ''}>
        <option value="">{t('chooseGroup')}</option>
        {groups.map(({ id: value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </li>
  )
}
