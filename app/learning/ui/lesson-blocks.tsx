import type { ReactNode } from 'react'
import { ReadyHtml } from '../../platform/http/ready-html'
import type { Block, ComponentBlock } from '../domain/block'
import { readCoupleTask } from '../domain/couple-task'
import { readScenario } from '../domain/scenario'
import { splitNames } from '../domain/self-check-questions'
import { Breathe } from './breathe'
import { Compare } from './compare'
import { HelpCard } from './help-card'
import { MythCards } from './myth-cards'
import { Plan } from './plan'
import { Sort } from './sort'
import { SortInto } from './sort-into'
import { Moment, Timeline } from './timeline'
import { Callout } from './callout'
import { Checklist } from './checklist'
import { CoupleQuestion, CoupleTask } from './couple-task'
import { Details } from './details'
import { Emergency } from './emergency'
import type { EntriesGiven } from './entries-given'
import { Figure } from './figure'
import { KeyPoints } from './key-points'
import { Reflection } from './reflection'
import { Scenario } from './scenario'
import { Sources } from './sources'
import { Steps } from './steps'
import { StoredHtml } from './stored-html'

/** What a lesson is shown from: its blocks, or what some of them were rendered to (settle-blocks). */
export type ShownBlock = Block | { kind: 'ready'; html: string }

type LessonBlocksProps = {
  blocks: ShownBlock[]
  /** Renders self-check questions, by their names; learning does not know what a question is. */
  renderSelfCheck: (questions: string[]) => ReactNode
  /** What the reader has entered in its parts; left out where nothing can be entered. */
  entries?: EntriesGiven
}

/** A lesson as stored: finished HTML between components. Nothing that an author wrote is run. */
export function LessonBlocks({ blocks, ...rest }: LessonBlocksProps) {
  return blocks.map((block, index) => {
    switch (block.kind) {
      case 'html':
        return <StoredHtml key={index} html={block.html} />
      case 'ready':
        return <ReadyHtml key={index} html={block.html} />
      case 'component':
        return <Component key={index} block={block} {...rest} />
    }
  })
}

type ComponentProps = Omit<LessonBlocksProps, 'blocks'> & {
  block: ComponentBlock
}

function Component({ block, ...rest }: ComponentProps) {
  const { name, props, children } = block
  const render = (blocks: Block[]) => <LessonBlocks blocks={blocks} {...rest} />
  const inside = render(children)
  switch (name) {
    case 'Breathe':
      return <Breathe />
    case 'Callout':
      return (
        <Callout kind={props.kind} title={props.title} minutes={props.minutes}>
          {inside}
        </Callout>
      )
    case 'Checklist':
      return <Checklist block={block} given={rest.entries} />
    case 'Compare':
      return <Compare block={block} given={rest.entries} />
    case 'CoupleQuestion':
      return <CoupleQuestion id={props.id ?? ''} prompt={props.prompt ?? ''} given={rest.entries} />
    case 'CoupleTask': {
      const { id, title, talk } = readCoupleTask(block)
      return (
        <CoupleTask {...{ id, title, talk }} given={rest.entries}>
          {inside}
        </CoupleTask>
      )
    }
    case 'Details':
      return <Details summary={props.summary ?? ''}>{inside}</Details>
    case 'Emergency': {
      const part = (index: number) => render(children.slice(index, index + 1))
      const { title = '', lines = '' } = props
      const open = props.steps === 'open'
      return <Emergency {...{ title, lines }} first={part(0)} steps={part(1)} open={open} />
    }
    case 'Figure':
      return (
        <Figure
          {...props}
          src={props.src ?? ''}
          alt={props.alt ?? ''}
          description={children.length > 0 ? inside : undefined}
        />
      )
    case 'Help':
      return <HelpCard title={props.title ?? ''} lines={props.lines ?? ''} />
    case 'KeyPoints':
      return <KeyPoints>{inside}</KeyPoints>
    case 'Moment':
      return (
        <Moment when={props.when ?? ''} title={props.title ?? ''}>
          {inside}
        </Moment>
      )
    case 'MythCards':
      return <MythCards block={block} given={rest.entries} render={render} />
    case 'Plan':
      return (
        <Plan id={props.id ?? ''} title={props.title ?? ''} given={rest.entries}>
          {inside}
        </Plan>
      )
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
    case 'Criterion':
    case 'Group':
    case 'Myth':
      throw new Error(`<${name}> came past the gate out of the component around it`)
    case 'SelfCheck':
      return rest.renderSelfCheck(splitNames(props.questions))
    case 'Sort':
      return <Sort block={block} given={rest.entries} />
    case 'SortInto':
      return <SortInto block={block} given={rest.entries} />
    case 'Sources':
      return <Sources>{inside}</Sources>
    case 'Steps':
      return <Steps>{inside}</Steps>
    case 'Timeline':
      return <Timeline title={props.title ?? ''}>{inside}</Timeline>
  }
}
