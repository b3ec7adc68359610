import { useMessages } from '../../platform/i18n/messages'
import type { ComponentBlock } from '../domain/block'
import { matters, mattersField, readComparison } from '../domain/comparison'
import { compareMessages } from '../words/compare-messages'
import { ChoicesForm } from './choices-form'
import type { EntriesGiven } from './entries-given'
import { entryAnchor } from './entry-anchor'
import { StoredWords } from './stored-html'

type CompareProps = { block: ComponentBlock; given: EntriesGiven | undefined }

/**
 * Options side by side. A reader ticks what matters to them, and one box more leaves only that in sight, by the style sheet alone;
 * a browser that does not know its rule shows everything.
 */
export function Compare({ block, given }: CompareProps) {
  const t = useMessages(compareMessages)
  const { id = '', title = '' } = block.props
  const { options, criteria } = readComparison(block, given?.choices[id] ?? {})
  const anchor = entryAnchor(id)
  return (
    <ChoicesForm id={id} look="compare" title={title} given={given}>
      <p className="small">{t('hint')}</p>
      <label className="choice screen-only compare-only">
        <input type="checkbox" data-only="" />
        <span>{t('only')}</span>
      </label>
      {criteria.map((criterion) => (
        <div key={criterion.id} className="compare-row">
          <label className="choice" id={`${anchor}-${criterion.id}`}>
            <input
              type="checkbox"
              name={mattersField(criterion.id)}
              value={matters}
              defaultChecked={criterion.matters}
            />
            <b>{criterion.title}</b>
          </label>
          <dl className="compare-cells" aria-labelledby={`${anchor}-${criterion.id}`}>
            {criterion.cells.map((html, option) => (
              <div key={option}>
                <dt className="small soft">{options[option]}</dt>
                <dd>
                  <StoredWords html={html} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </ChoicesForm>
  )
}
