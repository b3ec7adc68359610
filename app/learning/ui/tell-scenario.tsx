import type { ReactNode } from 'react'
import { Island } from '../../design/island/island'
import type { Block } from '../domain/block'
import type { Scenario as Story } from '../domain/scenario'
import type { ScenarioWay } from '../domain/scenario-way'
import { ScenarioStory } from '../islands/scenario-story'

type TellScenarioProps = {
  scenario: Story
  way: ScenarioWay
  render: (blocks: Block[]) => ReactNode
  /** The page on which it is only tried; left out where each choice is kept. */
  triedAt?: string
}

/** The scenes of a story as an island, in the form that it stands in; what they tell is rendered here. */
export function TellScenario({ scenario, way, render, triedAt }: TellScenarioProps) {
  const { id, scenes, debrief } = scenario
  return (
    <Island
      name="learning/scenario-story"
      of={ScenarioStory}
      props={{
        id,
        scenes: scenes.map(({ id, title, choices }) => ({ id, title, choices })),
        given: way,
        ...(triedAt ? { triedAt } : {}),
      }}
      slots={{
        ...Object.fromEntries(scenes.map((scene) => [`scene-${scene.id}`, render(scene.text)])),
        ...(debrief.length > 0 ? { debrief: render(debrief) } : {}),
      }}
    />
  )
}
