import { pino, type Logger } from 'pino'
import type { Config } from '../config/config.server'

export type Log = Logger

/** Names of fields that never reach a log, whatever object they hang on. */
const secretFields = [
  'iin',
  'password',
  'token',
  'cookie',
  'authorization',
  'email',
  'name',
  'body',
]

/** Opens the structured log: one JSON object a line on standard output. */
export function openLog(level: Config['logLevel']): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[redacted]',
    },
  })
}
