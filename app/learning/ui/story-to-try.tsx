import type { ReactNode } from 'react'
import { usePageContext } from '../../platform/http/page-context'
import { useMessages } from '../../platform/i18n/messages'
import type { Block } from '../domain/block'
import type { Scenario as Story } from '../domain/scenario'
import type { ScenarioWay } from '../domain/scenario-way'
import { scenarioMessages } from '../words/scenario-messages'
import { storyMessages } from '../words/story-messages'
import { EntrySheet } from './entry-sheet'
import { scenarioAnchor } from './scenario-anchor'
import { TellScenario } from './tell-scenario'

type StoryToTryProps = {
  story: Story
  way: ScenarioWay
  /** The page that it stands on, which is asked with each choice where there are no scripts. */
  path: string
  render: (blocks: Block[]) => ReactNode
}

/** A story for whoever comes: it goes on as in its lesson, and nothing of it is sent or kept. */
export function StoryToTry({ story, way, path, render }: StoryToTryProps) {
  const t = useMessages(scenarioMessages)
  const tStory = useMessages(storyMessages)
  const { path: asked } = usePageContext()
  const language = /[?&]lang=(\w+)/.exec(asked)?.[1]
  const anchor = scenarioAnchor(story.id)
  return (
    <section className="scenario card" id={anchor} aria-labelledby={`${anchor}-title`}>
      <EntrySheet />
      <header>
        <p className="scenario-kind small">{t('scenario')}</p>
        <h2 id={`${anchor}-title`}>{story.title}</h2>
        <p className="small soft">{tStory('nothingKept')}</p>
      </header>
      <form method="get" action={path}>
        {language ? <input type="hidden" name="lang" value={language} /> : null}
        <TellScenario scenario={story} way={way} render={render} triedAt={path} />
      </form>
    </section>
  )
}
