/* The operator's command line: `npm run -s admin -- VERB`, or `node build/bin/admin.js VERB`. */
process.env.NODE_ENV ??= 'production'
// What this process writes is its user's alone.
process.umask(0o077)
const { runAdmin } = await import('./admin/run-admin.server')
const { openTerminal } = await import('./admin/terminal')

const folder = process.env.INIT_CWD ?? process.cwd()
const terminal = openTerminal(folder)
const code = await runAdmin(process.argv.slice(2), terminal)
if (!terminal.isCut()) process.exitCode = code

export {}
