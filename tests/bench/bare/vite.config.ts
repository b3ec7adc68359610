import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

/** As the framework's own template (create-remix 2.17) has it. */
export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
      },
    }),
  ],
})
