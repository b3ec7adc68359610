import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino'
import type { Config } from '../config/config.server'
import { describeError } from './describe-error'

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
    serializers: { err: (error: unknown) => describeError(error) },
    redact: {
      paths: secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
      censor: '[redacted]',
    },
  }
  return to ? pino(settings, to) : pino(settings)
}
