import type { ReactNode } from 'react'
import type { Block } from '../domain/block'
import { splitNames } from '../domain/self-check-questions'
import { Callout } from './callout'
import { Details } from './details'
import { Emergency } from './emergency'
import { Figure } from './figure'
import { KeyPoints } from './key-points'
import { Sources } from './sources'
import { Steps } from './steps'

type LessonBlocksProps = {
  blocks: Block[]
  /** Renders self-check questions, by their names; learning does not know what a question is. */
  renderSelfCheck: (questions: string[]) => ReactNode
}

/** A lesson as stored: finished HTML between components. Nothing that an author wrote is run. */
export function LessonBlocks({ blocks, renderSelfCheck }: LessonBlocksProps) {
  return blocks.map((block, index) =>
    block.kind === 'html' ? (
      <div key={index} className="prose" dangerouslySetInnerHTML={{ __html: block.html }} />
    ) : (
      <Component key={index} block={block} renderSelfCheck={renderSelfCheck} />
    ),
  )
}

function Component({
  block: { name, props, children },
  renderSelfCheck,
}: {
  block: Extract<Block, { kind: 'component' }>
  renderSelfCheck: LessonBlocksProps['renderSelfCheck']
}) {
  const inside = <LessonBlocks blocks={children} renderSelfCheck={renderSelfCheck} />
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
      const render = (part: number) => (
        <LessonBlocks blocks={children.slice(part, part + 1)} renderSelfCheck={renderSelfCheck} />
      )
      const { id = '', title = '', lines = '' } = props
      const open = props.steps === 'open'
      return <Emergency {...{ id, title, lines }} first={render(0)} steps={render(1)} open={open} />
    }
    case 'Figure':
      return <Figure {...props} src={props.src ?? ''} alt={props.alt ?? ''} />
    case 'KeyPoints':
      return <KeyPoints>{inside}</KeyPoints>
    case 'SelfCheck':
      return renderSelfCheck(splitNames(props.questions))
    case 'Sources':
      return <Sources>{inside}</Sources>
    case 'Steps':
      return <Steps>{inside}</Steps>
  }
}
