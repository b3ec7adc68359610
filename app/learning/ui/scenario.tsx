import type { ReactNode } from 'react'
import { Form } from '../../design/controls/form'
import { useMessages } from '../../platform/i18n/messages'
import type { Block } from '../domain/block'
import type { Scenario as Story } from '../domain/scenario'
import { beginning, type ScenarioWay } from '../domain/scenario-way'
import { scenarioMessages } from '../words/scenario-messages'
import { EntrySheet } from './entry-sheet'
import { scenarioAnchor } from './scenario-anchor'
import { TellScenario } from './tell-scenario'

type ScenarioProps = {
  scenario: Story
  /** How far the reader has come; undefined for whoever has not begun. */
  way: ScenarioWay | undefined
  render: (blocks: Block[]) => ReactNode
}

/**
 * A story in a lesson that goes on as its reader chooses. Each choice is a button that posts `intent=scenario`, `scenario` and
 * the `path` that it leads to; where there are scripts, the story goes on at once and is kept behind it.
 */
export function Scenario({ scenario, way, render }: ScenarioProps) {
  const t = useMessages(scenarioMessages)
  const { id, title } = scenario
  const anchor = scenarioAnchor(id)
  return (
    <section className="scenario card" id={anchor} aria-labelledby={`${anchor}-title`}>
      <EntrySheet />
      <header>
        <p className="scenario-kind small">{t('scenario')}</p>
        <h2 id={`${anchor}-title`}>{title}</h2>
        <p className="small soft">{t('private')}</p>
      </header>
      <Form data-live={anchor} data-queue={`scenario-${id}`}>
        <input type="hidden" name="intent" value="scenario" />
        <input type="hidden" name="scenario" value={id} />
        <TellScenario scenario={scenario} way={way ?? beginning(scenario)} render={render} />
      </Form>
    </section>
  )
}
