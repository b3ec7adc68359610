import { parseArgs } from 'node:util'
import { openServer } from './open-server'

/** Serves until it is told to stop. Returns the exit status when it cannot even begin. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string', default: '0' }, https: { type: 'boolean', default: false } },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error('conformance:serve: --port is a number from 0 to 65535')
    return 2
  }
  const server = await openServer({ port, https: values.https })
  console.log(`${server.origin} issues and verifies for tests, as ${server.did}`)
  console.log(
    'POST /credentials/issue, /credentials/verify, /presentations/verify. Ctrl+C ends it.',
  )
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await server.close()
  return 0
}
