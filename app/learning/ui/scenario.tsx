import type { ReactNode } from 'react'
import { Form } from '../../design/controls/form'
import { Island } from '../../design/island/island'
import { useMessages } from '../../platform/i18n/messages'
import type { Block } from '../domain/block'
import type { Scenario as Story } from '../domain/scenario'
import { beginning, type ScenarioWay } from '../domain/scenario-way'
import { ScenarioStory } from '../islands/scenario-story'
import { scenarioMessages } from '../words/scenario-messages'
import { EntrySheet } from './entry-sheet'
import { scenarioAnchor } from './scenario-anchor'

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
  const { id, title, scenes, debrief } = scenario
  const anchor = scenarioAnchor(id)
  const slots = {
    ...Object.fromEntries(scenes.map((scene) => [`scene-${scene.id}`, render(scene.text)])),
    ...(debrief.length > 0 ? { debrief: render(debrief) } : {}),
  }
  return (
    <section className="scenario card" id={anchor} aria-labelledby={`${anchor}-title`}>
      <EntrySheet />
      <header>
        <p className="scenario-kind small">{t('scenario')}</p>
        <h2 id={`${anchor}-title`}>{title}</h2>
        <p className="small soft">{t('private')}</p>
      </header>
      <Form data-live={anchor}>
        <input type="hidden" name="intent" value="scenario" />
        <input type="hidden" name="scenario" value={id} />
        <Island
          name="learning/scenario-story"
          of={ScenarioStory}
          props={{
            id,
            scenes: scenes.map(({ id, title, choices }) => ({ id, title, choices })),
            given: way ?? beginning(scenario),
          }}
          slots={slots}
        />
      </Form>
    </section>
  )
}
