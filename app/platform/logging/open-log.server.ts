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
  return pino(settings, to ?? openOutput())
}

/** How much of the log is kept in memory while its disk is full, in bytes; what comes then is lost. */
const mostHeld = 1024 * 1024

/**
 * Standard output, as a log is written to it. When it takes nothing (its disk is full, or nobody reads it any more), people
 * go on without a log, and it goes on once there is room.
 */
function openOutput(): DestinationStream {
  // Lines are written at once. What pino would still hold back at the end it writes again and again when
  // nobody reads any more (EPIPE), and a process with a broken pipe would never end.
  const output = pino.destination({ fd: 1, sync: true, maxLength: mostHeld })
  output.on('error', () => undefined)
  return output
}
