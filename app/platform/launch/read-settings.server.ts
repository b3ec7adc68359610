import { readConfig, type Config } from '../config/config.server'
import { explainFault } from './explain-fault.server'

/** Reads the settings, or names on standard error those that cannot be used, and ends the process with 1. */
export function readSettings(): Config {
  try {
    return readConfig()
  } catch (fault) {
    process.stderr.write(`${explainFault(fault, null)}\n`)
    process.exit(1)
  }
}
