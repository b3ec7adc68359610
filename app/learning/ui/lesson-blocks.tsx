import type { ReactNode } from 'react'
import type { Block, ComponentBlock } from '../domain/block'
import { readScenario } from '../domain/scenario'
import { splitNames } from '../domain/self-check-questions'
import { Callout } from './callout'
import { Details } from './details'
import { Emergency } from './emergency'
import type { EntriesGiven } from './entries-given'
import { Figure } from './figure'
import { KeyPoints } from './key-points'
import { Reflection } from './reflection'
import { Scenario } from './scenario'
import { Sources } from './sources'
import { Steps } from './steps'

type LessonBlocksProps = {
  blocks: Block[]
  /** Renders self-check questions, by their names; learning does not know what a question is. */
  renderSelfCheck: (questions: string[]) => ReactNode
  /** What the reader has entered in its parts; left out where nothing can be entered. */
  entries?: EntriesGiven
}

/** A lesson as stored: finished HTML between components. Nothing that an author wrote is run. */
export function LessonBlocks({ blocks, ...rest }: LessonBlocksProps) {
  return blocks.map((block, index) =>
    block.kind === 'html' ? (
      <div key={index} className="prose" dangerouslySetInnerHTML={{ __html: block.html }} />
    ) : (
      <Component key={index} block={block} {...rest} />
    ),
  )
}

type ComponentProps = Omit<LessonBlocksProps, 'blocks'> & {
  block: ComponentBlock
}

function Component({ block, ...rest }: ComponentProps) {
  const { name, props, children } = block
  const render = (blocks: Block[]) => <LessonBlocks blocks={blocks} {...rest} />
  const inside = render(children)
  switch (name) {
    case 'Callout':
      return (
        <Callout kind={props.kind} title={props.title} minutes={props.minutes}>
          {inside}
        </Callout>
      )
    case 'Details':
      return <Details summary={props.summary ?? ''}>{inside}</Details>
    case 'Emergency': {
      const part = (index: number) => render(children.slice(index, index + 1))
      const { title = '', lines = '' } = props
      const open = props.steps === 'open'
      return <Emergency {...{ title, lines }} first={part(0)} steps={part(1)} open={open} />
    }
    case 'Figure':
      return <Figure {...props} src={props.src ?? ''} alt={props.alt ?? ''} />
    case 'KeyPoints':
      return <KeyPoints>{inside}</KeyPoints>
    case 'Reflection': {
      const { id = '', prompt = '' } = props
      return <Reflection id={id} prompt={prompt} given={rest.entries} />
    }
    case 'Scenario': {
      const scenario = readScenario(block)
      return <Scenario scenario={scenario} way={rest.entries?.ways[scenario.id]} render={render} />
    }
    case 'Scene':
    case 'Ending':
    case 'Choice':
    case 'Debrief':
      throw new Error(`<${name}> came past the gate out of its scenario`)
    case 'SelfCheck':
      return rest.renderSelfCheck(splitNames(props.questions))
    case 'Sources':
      return <Sources>{inside}</Sources>
    case 'Steps':
      return <Steps>{inside}</Steps>
  }
}
