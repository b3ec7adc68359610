import './check-node.mjs'

/*
 * `npm start`: installs and builds what has changed, then becomes the server. `npm run demo` (--demo) does
 * so on a scratch folder with sample people.
 */
const { join } = await import('node:path')
const { pathToFileURL } = await import('node:url')
const { parseArgs } = await import('node:util')
const { ensureBuilt } = await import('./ensure-built.mjs')
const { ensureInstalled } = await import('./ensure-installed.mjs')
const { launch } = await import('./tell-steps.mjs')

await launch(async () => {
  const root = join(import.meta.dirname, '../../..')
  process.chdir(root)
  const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } })
  const tell = console.log

  await ensureInstalled(tell)
  await ensureBuilt(tell)
  process.env.NODE_ENV ??= 'production'
  if (values.demo) {
    const { prepareDemo } = await import('./prepare-demo.mjs')
    await prepareDemo(tell)
  }
  // The launcher becomes the server: one process less to keep, and stops need not be passed on.
  const { startServer } = await import(pathToFileURL(join(root, 'build/bin/start.js')).href)
  await startServer(tell)
})
