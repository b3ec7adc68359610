import { readFileSync } from 'node:fs'
import { judgeNode } from './judge-node.mjs'

/*
 * Imported before anything else by every command: says in one line that this Node.js will not do, rather
 * than let it fail somewhere inside. Written in words that old versions understand.
 */
const { engines } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
)
const { fits, wanted } = judgeNode(engines.node, process.versions.node)
if (!fits) {
  console.error(
    `Shanyrak needs Node.js ${wanted}; this is ${process.version}. ` +
      'Get one from https://nodejs.org and try again.',
  )
  process.exit(1)
}
