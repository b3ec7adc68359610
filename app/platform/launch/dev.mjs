import './check-node.mjs'

/*
 * `npm run dev`: serves the sources as they are. A change of a page, a style or a text reloads the browser, one
 * of `content/` is published first, one of the server itself starts that anew.
 */
const { join, relative } = await import('node:path')
const { ensureInstalled } = await import('./ensure-installed.mjs')
const { launch, stepLine } = await import('./tell-steps.mjs')

await launch(async () => {
  const root = join(import.meta.dirname, '../../..')
  process.chdir(root)
  await ensureInstalled(console.log)
  process.env.NODE_ENV = 'development'
  const { createServer } = await import('vite')
  const { unstable_setDevServerHooks } = await import('@remix-run/server-runtime')
  const { bundleThread } = await import('./bundle-thread.mjs')
  const { freePort } = await import('./free-port.mjs')

  const vite = await createServer({
    // News of changes has a port of its own, so that two of these may run beside each other: Vite takes 0 for its usual one.
    // Answers carry no header that those of the built site do not.
    server: {
      middlewareMode: true,
      cors: false,
      // A fault is told in the terminal and in the console: the overlay is a style element, which the policy refuses.
      hmr: { port: await freePort(), overlay: false },
      watch: { ignored: ['**/data/**/*.db*'] },
    },
    appType: 'custom',
    logLevel: 'warn',
  })
  // The framework would write styles into a page, which the policy refuses, and to find them read pages as if for browsers.
  unstable_setDevServerHooks({
    processRequestError(error) {
      if (error instanceof Error) vite.ssrFixStacktrace(error)
    },
  })
  /**
   * Of an address that cannot be read Vite would tell a fault, to whichever browser comes next.
   *
   * @type {import('../http/serve.server').ServeOptions['files']}
   */
  const files = (request, response, next) =>
    isReadable(request.url) ? vite.middlewares(request, response, next) : next()
  const develop = async () => {
    const { serveDevelopment } = await vite.ssrLoadModule('/app/serve-development.ts')
    return serveDevelopment({
      announce: console.log,
      thread: await bundleThread('node_modules/.cache/thread-development'),
      files,
      build: () => vite.ssrLoadModule('virtual:remix/server-build'),
    })
  }
  let running = await develop()

  /** @type {Promise<unknown>} */
  let turn = Promise.resolve()
  /** @param {string} file */
  const changed = (file) => {
    const path = relative(root, file)
    if (!/^(app|content|db|public)\//.test(path)) return
    turn = turn.then(() => answer(path, file)).catch((fault) => console.error(fault))
  }
  vite.watcher.add(join(root, 'content'))
  vite.watcher.on('change', changed).on('add', changed).on('unlink', changed)

  /** @param {string} path @param {string} file */
  async function answer(path, file) {
    if (path.startsWith('content/')) await running?.publish()
    else if (isOfServer(file)) {
      console.log(stepLine('Server', `starting anew for ${path}`))
      await running?.stop()
      running = await develop()
    }
    vite.ws.send({ type: 'full-reload' })
  }

  /** Whether the server itself is made of a file; pages are loaded afresh at each request. @param {string} file */
  function isOfServer(file) {
    const seen = new Set()
    /** @param {Iterable<import('vite').ModuleNode>} nodes @returns {boolean} */
    const leads = (nodes) =>
      [...nodes].some((node) => {
        if (seen.has(node)) return false
        seen.add(node)
        return node.url === '/app/serve-development.ts' || leads(node.importers)
      })
    return leads(vite.moduleGraph.getModulesByFile(file) ?? [])
  }

  async function stop() {
    await running?.stop()
    await vite.close()
    process.exit(0)
  }
  process.once('SIGTERM', stop).once('SIGINT', stop)
})

/** @param {string} [address] */
function isReadable(address = '') {
  try {
    return decodeURI(address) !== ''
  } catch {
    return false
  }
}
