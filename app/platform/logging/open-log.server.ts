import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino'
import type { Config } from '../config/config.server'
import { describeError } from './describe-error'
import { nameSources } from './name-sources.server'

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

/** Opens the structured log: one JSON object a line, on standard output unless it is told elsewhere. */
export function openLog(level: Config['logLevel'], to?: DestinationStream): Log {
  const settings: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => describeError(error, nameSources) },
    redact: {
      paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[redacted]',
    },
  }
  // Lines are written at once. What pino would still hold back at the end it writes again and again when
  // nobody reads any more (EPIPE), and a process with a broken pipe would never end.
  return pino(settings, to ?? pino.destination({ fd: 1, sync: true }))
}
