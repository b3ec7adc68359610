import type { ServerBuild } from '@remix-run/server-runtime'

/** What the framework's build of the site says besides its routes and pages; the future flags are those of remix.config.js. */
export const buildSettings = {
  mode: 'production',
  publicPath: '/',
  assetsBuildDirectory: '',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  isSpaMode: false,
} satisfies Partial<ServerBuild>
