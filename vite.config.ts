import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import { inlineWords } from './app/platform/catalogues/inline-words.mjs'
import { browserReact, builtPackages } from './app/platform/launch/browser-packages.mjs'
import settings from './remix.config.js'

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    noDevelopmentPages(),
    inlineWords(),
    packagesOfBrowsers(),
    remix(settings),
    noPagesInBrowsers(),
    shortPreload(),
  ],
  // What islands need is made ready at once: found later, it would have the page loaded anew.
  optimizeDeps: {
    entries: ['app/entry.client.tsx', 'app/*/islands/*.{ts,tsx}'],
    include: Object.values(browserReact),
  },
  build: {
    target: 'es2020',
    assetsInlineLimit: 0,
    // For logs and for us: no file that browsers are sent names its map, and the build takes those out of build/client.
    sourcemap: isSsrBuild ? true : 'hidden',
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: keepEntryWhole } },
  },
}))

/** Has islands rendered by what stands for React in browsers, where the server has React itself, and messages formatted unparsed. */
function packagesOfBrowsers(): Plugin {
  let packages = browserReact
  return {
    name: 'packages-of-browsers',
    enforce: 'pre',
    configResolved: ({ command }) => {
      if (command === 'build') packages = builtPackages
    },
    resolveId(id, importer, options) {
      const instead = options.ssr ? undefined : packages[id]
      return instead && this.resolve(instead, importer, { ...options, skipSelf: true })
    },
  }
}

/** Pages for engineers are served from the sources alone: of each the build has nothing but the answer that there is none. */
function noDevelopmentPages(): Plugin {
  const absent = `
    export const handle = { access: 'anyone' }
    export const loader = () => { throw new Response(null, { status: 404 }) }
    export default () => null`
  return {
    name: 'no-development-pages',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (/\/app\/development\/pages\/[^/?]+\.tsx$/.test(id) ? absent : undefined),
  }
}

/** No page is hydrated: of the routes the browser gets nothing, and islands share no file with them. */
function noPagesInBrowsers(): Plugin {
  return {
    name: 'no-pages-in-browsers',
    transform: (_, id) => (id.endsWith('?__remix-build-client-route') ? 'export {}' : undefined),
  }
}

/**
 * What a file loads later it names with all that belongs to it, so that this is asked for at once. Vite's own way of doing so
 * knows style sheets, nonces and errors that no script of ours has, and is half a kilobyte in the script of every page.
 */
function shortPreload(): Plugin {
  return {
    name: 'short-preload',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? preload : undefined),
  }
}

const preload = `
  export function __vitePreload(load, files = []) {
    for (const file of files) {
      const link = document.createElement('link')
      document.head.append(Object.assign(link, { rel: 'modulepreload', href: '/' + file }))
    }
    return load()
  }`

type ModuleGraph = {
  getModuleInfo: (id: string) => { importers: readonly string[] } | null
}

const entry = new URL('./app/entry.client.tsx', import.meta.url).pathname

/**
 * Keeps all that every page loads in one file: a small module that the entry shares with a route would else become a
 * request of its own on a slow line.
 */
function keepEntryWhole(id: string, graph: ModuleGraph): string | undefined {
  return isLoadedByEntry(id, graph, new Set()) ? 'entry.client' : undefined
}

function isLoadedByEntry(id: string, graph: ModuleGraph, seen: Set<string>): boolean {
  if (id.split('?')[0] === entry) return true
  if (seen.has(id)) return false
  seen.add(id)
  const importers = graph.getModuleInfo(id)?.importers ?? []
  return importers.some((importer) => isLoadedByEntry(importer, graph, seen))
}
