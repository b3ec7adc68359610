import type { Readable, Writable } from 'node:stream'
import type { Services } from '../context'
import type { Config } from '../platform/config/config.server'
import type { Threads } from '../platform/work/open-threads.server'

/** 0: done. 1: refused, or found wrong. 2: not a command that we know. */
export type ExitCode = 0 | 1 | 2

/** The terminal that a command is typed at. */
export type Terminal = {
  /** A line of the result, on standard output. */
  say: (line: string) => void
  /** A line about the work itself or a refusal, on standard error. */
  tell: (line: string) => void
  /** Everything on standard input; at a keyboard one line, not shown, after the question. */
  readSecret: (question: string) => Promise<string>
  /** Standard output itself, for a result that is a file. */
  output: Writable & { isTTY?: boolean }
  /** Standard input itself, for a file that is piped in. */
  input: Readable
  /** A path for what was named at the terminal: short where it can be, since problems are told by it. */
  path: (typed: string) => string
}

/** What a command was given. Options and operands are complete; see readArguments. */
export type CommandInput = {
  options: Options
  operands: string[]
  terminal: Terminal
  config: Config
  /**
   * Opens the data; closed after the command. For a verb that writes they are made ready first if need be, one that reads finds
   * them as they are.
   */
  openServices: () => Promise<Services>
  /** Where work is done that must not take all time or memory. */
  threads: Threads
  now: Date
}

export type Options = {
  /** The value of an option that the command requires. */
  required: (name: string) => string
  /** The value of an option that may be left out. */
  optional: (name: string) => string | undefined
  flag: (name: string) => boolean
}

export type RunCommand = (input: CommandInput) => Promise<ExitCode>

export type Command = {
  verb: string
  /** In one line, what it does. */
  summary: string
  /** Said of a verb that only reads the data of the installation: it is given services that cannot write. */
  access?: 'reads'
  /** Options, in the order in which help shows them. */
  options: Record<string, CommandOption>
  /** Names of the operands, in order; those in brackets may be left out. */
  operands: string[]
  /** More that one must know before using it. */
  details: string[]
  /** Loads the work itself: a command must not wait for what another one needs. */
  load: () => Promise<RunCommand>
}

type CommandOption = {
  /** What stands for the value in help; null for a flag. */
  value: string | null
  required: boolean
  about: string
}
