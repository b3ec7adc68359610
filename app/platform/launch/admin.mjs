import './check-node.mjs'

/* `npm run -s admin -- <verb>`: the operator's command line, installed and built first when that is due. */
const { join } = await import('node:path')
const { pathToFileURL } = await import('node:url')
const { ensureBuilt } = await import('./ensure-built.mjs')
const { ensureInstalled } = await import('./ensure-installed.mjs')
const { launch } = await import('./tell-steps.mjs')

await launch(async () => {
  // Paths that are typed mean files from where the person stands.
  process.env.INIT_CWD ??= process.cwd()
  const root = join(import.meta.dirname, '../../..')
  process.chdir(root)
  // Standard output belongs to the verb.
  await ensureInstalled(console.error)
  await ensureBuilt(console.error)
  process.env.NODE_ENV ??= 'production'
  await import(pathToFileURL(join(root, 'build/bin/admin.js')).href)
})
