import type { ReactNode } from 'react'
import type { Block } from '../domain/block'
import { readScenario } from '../domain/scenario'
import type { ScenarioWay } from '../domain/scenario-way'
import { splitNames } from '../domain/self-check-questions'
import { Callout } from './callout'
import { Details } from './details'
import { Emergency } from './emergency'
import { Figure } from './figure'
import { KeyPoints } from './key-points'
import { Scenario } from './scenario'
import { Sources } from './sources'
import { Steps } from './steps'

type LessonBlocksProps = {
  blocks: Block[]
  /** Renders self-check questions, by their names; learning does not know what a question is. */
  renderSelfCheck: (questions: string[]) => ReactNode
  /** How far the reader has come in each scenario that they have begun, by its name. */
  ways?: Record<string, ScenarioWay>
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
  block: Extract<Block, { kind: 'component' }>
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
    case 'Scenario': {
      const scenario = readScenario(block)
      return <Scenario scenario={scenario} way={rest.ways?.[scenario.id]} render={render} />
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
