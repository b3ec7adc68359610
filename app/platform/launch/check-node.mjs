import { readFileSync } from 'node:fs'

/*
 * Imported before anything else by every command: says in one line that this Node.js will not do, rather
 * than let it fail somewhere inside. Written in words that old versions understand.
 */
const wanted = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  .engines.node
const [, least, below] = /^>=(\d+\.\d+) <(\d+)$/.exec(wanted) || []

/** @param {unknown} version its first two numbers as one that can be compared */
function rank(version) {
  const [major, minor = 0] = String(version).split('.').map(Number)
  return Number(major) * 1000 + minor
}

const here = rank(process.versions.node)
if (here < rank(least) || here >= rank(below)) {
  console.error(
    `Shanyrak needs Node.js ${least} or later, below ${below}; this is ${process.version}. ` +
      'Get one from https://nodejs.org/dist/latest-v20.x/ and try again.',
  )
  process.exit(1)
}
