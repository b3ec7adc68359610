/* The server process: `node build/bin/server.js`. React and others choose their quick form by NODE_ENV. */
process.env.NODE_ENV ??= 'production'
const { startServer } = await import('./start-server')

// Standard output is the log's.
await startServer((line) => process.stderr.write(`${line}\n`))

export {}
