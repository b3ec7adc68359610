import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * @typedef {object} Run
 * @property {Record<string, string>} [env] added to this process's environment
 * @property {string} [cwd]
 * @property {(line: string) => void} [tell] is told each line as it comes; otherwise lines are only kept
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a program to its end. A stop that reaches this process meanwhile reaches the program too.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {Run} [options]
 * @returns {Promise<{ status: number, output: string }>} 127 when there is no such program; output is both streams
 */
export function runProgram(file, args, { env, cwd, tell } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    if (running.size === 0) passStopsOn()
    running.add(child)
    let output = ''
    let told = 0
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output += chunk
      for (
        let end = output.indexOf('\n', told);
        tell && end >= 0;
        end = output.indexOf('\n', told)
      ) {
        tell(output.slice(told, end))
        told = end + 1
      }
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    /** @param {number} status */
    const end = (status) => {
      running.delete(child)
      if (running.size === 0) process.off('SIGTERM', stop).off('SIGINT', stop)
      resolve({ status, output })
    }
    child.once('error', (error) => {
      output += `${error.message}\n`
      end(127)
    })
    child.once('close', (status, signal) => {
      if (told < output.length) tell?.(output.slice(told))
      end(status ?? 128 + signalNumber(signal))
    })
  })
}

/** @param {NodeJS.Signals | null} signal */
function signalNumber(signal) {
  return signal ? constants.signals[signal] : 0
}

function passStopsOn() {
  process.on('SIGTERM', stop).on('SIGINT', stop)
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  for (const child of running) child.kill(signal)
  process.exit(128 + signalNumber(signal))
}
