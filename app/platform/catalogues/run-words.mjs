import '../launch/check-node.mjs'

/*
 * `npm run words`: writes the modules of all catalogues, and lists what is wrong with the words. Ends with 1 when
 * something is missing, broken, unused, unexplained, or the same in two languages; a translation that is older than
 * its source is only listed. `npm run words -- --accept accounts/general.email` says that its translations
 * still hold.
 */
const { writeFileSync } = await import('node:fs')
const { join } = await import('node:path')
const { ensureInstalled } = await import('../launch/ensure-installed.mjs')
const { launch } = await import('../launch/tell-steps.mjs')

await launch(async () => {
  process.chdir(join(import.meta.dirname, '../../..'))
  await ensureInstalled(console.error)
  const { judgeWords } = await import('./judge-words.mjs')
  const { recordPath } = await import('./find-older.mjs')
  const [flag, ...accepted] = process.argv.slice(2)
  if (flag !== undefined && (flag !== '--accept' || accepted.length === 0)) {
    console.error('Usage: npm run words [-- --accept ROOM/GROUP.KEY ...]')
    process.exit(2)
  }
  const judged = await judgeWords('app', (name) => accepted.includes(name))
  for (const { file, text } of judged.stale) writeFileSync(file, text)
  for (const { catalogue, record } of judged.records) {
    writeFileSync(recordPath(catalogue), `${JSON.stringify(record, null, 2)}\n`)
  }
  const lines = [
    ...judged.faults.map(({ kind, where, what }) => `${kind}: ${where} ${what}`),
    ...judged.unused.map((name) => `unused: ${name}`),
  ]
  const notes = [
    ...judged.stale.map(({ file }) => `written: ${file}`),
    ...judged.older.map(({ where, what }) => `older: ${where}: ${what}`),
  ]
  for (const line of [...notes, ...lines]) console.log(line.trimEnd())
  console.log(lines.length === 0 ? 'The words are whole.' : `${lines.length} faults.`)
  if (lines.length > 0) process.exitCode = 1
})
