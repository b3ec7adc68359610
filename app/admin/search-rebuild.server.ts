import { rebuildIndex } from '../search/rebuild-index.server'
import type { RunCommand } from './command'

/** Makes the index of the search anew from what is published. */
export const searchRebuild: RunCommand = async ({ terminal, openServices }) => {
  const { database } = await openServices()
  const { added, removed } = await rebuildIndex(database)
  terminal.say(`search index made anew: ${added} versions (${removed} before)`)
  return 0
}
