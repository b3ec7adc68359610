import { readFileSync } from 'node:fs'

/*
 * Imported before anything else by every command: says in one line that this Node.js will not do, rather
 * than let it fail somewhere inside. Written in words that old versions understand.
 */
const wanted = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  .engines.node
const [, least, below] = /^>=(\d+\.\d+) <(\d+)$/.exec(wanted) || []
const [major, minor] = process.versions.node.split('.').map(Number)
const [leastMajor, leastMinor] = String(least).split('.').map(Number)

if (major < leastMajor || (major === leastMajor && minor < leastMinor) || major >= Number(below)) {
  console.error(
    `Shanyrak needs Node.js ${least} or a later ${leastMajor}.x; this is ${process.version}. ` +
      `Get one from https://nodejs.org/dist/latest-v${leastMajor}.x/ and try again.`,
  )
  process.exit(1)
}
