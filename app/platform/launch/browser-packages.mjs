/**
 * What stands for React in browsers: a smaller renderer with the same components (docs/decisions). The server renders with
 * React itself.
 *
 * @type {Record<string, string>}
 */
export const browserReact = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
}

/**
 * What is built for browsers holds messages as they were parsed (catalogues/inline-words), and so needs no parser.
 *
 * @type {Record<string, string>}
 */
export const builtPackages = {
  ...browserReact,
  '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
}

/**
 * The same for what esbuild bundles.
 *
 * @type {import('esbuild').Plugin}
 */
export const browserPackages = {
  name: 'browser-packages',
  setup(build) {
    build.onResolve({ filter: /^(?:react|@formatjs)/ }, ({ path, resolveDir, kind }) => {
      const instead = builtPackages[path]
      return instead ? build.resolve(instead, { resolveDir, kind }) : undefined
    })
  },
}
