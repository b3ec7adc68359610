/** Thrown for what a person at the terminal can put right; its message says how. */
export class LaunchError extends Error {
  /** @override */
  name = 'LaunchError'
}

/** @typedef {(line: string) => void} Tell */

/**
 * One line of the account that a command gives of itself, its subject in a column of its own.
 *
 * @param {string} subject
 * @param {string} text
 */
export function stepLine(subject, text) {
  return `  ${subject.padEnd(10)} ${text}`
}

/**
 * Does a step that may take long, and says so: when it begins, now and then, and when it is done.
 *
 * @template T
 * @param {Tell} tell
 * @param {string} subject
 * @param {{ begin: string, done: string }} words
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function tellStep(tell, subject, words, work) {
  const began = performance.now()
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1)
  tell(stepLine(subject, `${words.begin} ...`))
  let tens = 0
  const clock = setInterval(() => {
    tens += 1
    if (tens <= 6 || tens % 3 === 0) tell(stepLine(subject, `... ${tens * 10} s`))
  }, 10_000)
  try {
    const result = await work()
    tell(stepLine(subject, `${words.done} in ${seconds()} s`))
    return result
  } finally {
    clearInterval(clock)
  }
}

/**
 * Runs a command of the launcher: what a person can put right is one line on standard error, and exit 1.
 *
 * @param {() => Promise<void>} work
 */
export async function launch(work) {
  try {
    await work()
  } catch (fault) {
    if (!(fault instanceof LaunchError)) throw fault
    console.error(fault.message)
    process.exit(1)
  }
}
