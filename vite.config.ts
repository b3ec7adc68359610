import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { inlineWords } from './app/platform/catalogues/inline-words.mjs'
import settings from './remix.config.js'

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [inlineWords(), remix(settings)],
  build: {
    target: 'es2020',
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: keepEntryWhole } },
  },
}))

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
