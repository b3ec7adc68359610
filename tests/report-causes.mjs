import { JsonReporter } from 'vitest/node'

/**
 * vitest's JSON report, in which two things stand that vitest leaves out: what caused a failure (of a property, what its
 * counterexample met with), and what went wrong outside of every test, such as a worker that died or a promise that nobody
 * waited for. vitest ends badly then, and a report in which each test passed would not say why.
 */
export default class ReportCauses extends JsonReporter {
  /** @type {Pick<import('./read-reports.mjs').VitestReport, 'unhandled' | 'unfinished'>} */
  #outside = { unhandled: [], unfinished: [] }
  /** @type {readonly import('vitest/node').TestSpecification[]} */
  #asked = []

  constructor() {
    super({})
  }

  /** @param {readonly import('vitest/node').TestSpecification[]} specifications */
  onTestRunStart(specifications) {
    this.#asked = specifications
  }

  /**
   * @override
   * @param {readonly import('vitest/node').TestModule[]} testModules
   * @param {readonly import('vitest/node').SerializedError[]} [unhandledErrors]
   */
  async onTestRunEnd(testModules, unhandledErrors = []) {
    const failed = testModules.flatMap((module) => [...module.children.allTests('failed')])
    for (const error of failed.flatMap((test) => test.result().errors ?? [])) {
      const { cause } = error
      if (cause) error.stack = `${error.stack ?? error.message}\nCaused by: ${cause.message}`
    }
    this.#outside = {
      unhandled: unhandledErrors.map((error) => ({
        file: String(error.VITEST_TEST_PATH ?? ''),
        message: tellError(error),
      })),
      unfinished: this.#asked.filter(hasNotEnded(testModules)).map(({ moduleId }) => moduleId),
    }
    // The report takes modules as they are handed in, and only reads them.
    await super.onTestRunEnd([...testModules])
  }

  /**
   * @override
   * @param {string} report
   */
  async writeReport(report) {
    await super.writeReport(JSON.stringify({ ...JSON.parse(report), ...this.#outside }))
  }
}

/**
 * @param {import('vitest/node').SerializedError} error
 * @returns {string} in one line: what it says, and where it came from
 */
function tellError({ message, stack = '', cause, type }) {
  const from = stack.split('\n').find((line) => line.startsWith('    at '))
  const because = cause instanceof Object && 'message' in cause ? `(${String(cause.message)})` : ''
  return [type, message, because, from].filter(Boolean).join(' ').replace(/\s+/g, ' ')
}

/**
 * @param {readonly import('vitest/node').TestModule[]} testModules
 * @returns {(asked: import('vitest/node').TestSpecification) => boolean} whether a file that was asked for has not been run
 *   to its end
 */
function hasNotEnded(testModules) {
  const ended = testModules.filter((module) => !['queued', 'pending'].includes(module.state()))
  const keys = new Set(ended.map(keyOf))
  return (asked) => !keys.has(keyOf(asked))
}

/** @param {{ moduleId: string, project: { name: string } }} file the same file is run once on each engine */
function keyOf({ moduleId, project }) {
  return `${project.name} ${moduleId}`
}
