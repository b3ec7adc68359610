import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'

const root = resolve(import.meta.dirname, '../..')

/** The demonstration takes seconds, and on a machine with much to do minutes. */
const timeoutMs = 150_000

export type Ran = { code: number | null; stdout: string; stderr: string }

/** Runs a program of the build, such as `admin`, to its end. */
export async function runBuilt(
  program: 'admin' | 'server' | 'demo',
  args: string[],
  { env, input = '' }: { env: NodeJS.ProcessEnv; input?: string },
): Promise<Ran> {
  const child = spawn(process.execPath, [`build/bin/${program}.js`, ...args], { cwd: root, env })
  child.stdin.end(input)
  // What should end by itself and does not is a failed test, not a process for ever; a busy machine is no failure.
  const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs)
  const ended = once(child, 'exit')
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = await ended
  clearTimeout(timer)
  return { code, stdout, stderr }
}
