import type { Block } from './block'
import { readScenario, type Scenario } from './scenario'

/** The first story that a lesson tells, or null when it tells none. A story stands on its own, in nothing else. */
export function findStory(blocks: Block[]): Scenario | null {
  for (const block of blocks) {
    if (block.kind === 'component' && block.name === 'Scenario') return readScenario(block)
  }
  return null
}
