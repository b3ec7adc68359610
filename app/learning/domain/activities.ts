import type { Block } from './block'

/** The minutes that a lesson's authors give its activities, together. */
export function activityMinutes(blocks: Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === 'html') return sum
    return sum + Number(block.props.minutes ?? 0) + activityMinutes(block.children)
  }, 0)
}
