import '@remix-run/server-runtime'

declare module '@remix-run/server-runtime' {
  /** Pages get from their loaders what these returned: a Date stays a Date. As set in remix.config.js. */
  interface Future {
    v3_singleFetch: true
  }
}
