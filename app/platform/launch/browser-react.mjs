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
