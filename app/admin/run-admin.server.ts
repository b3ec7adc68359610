import type { Services } from '../context'
import { builtThread, openServices, openServicesToRead } from '../open-services'
import { readConfig, type Config } from '../platform/config/config.server'
import { explainFault } from '../platform/launch/explain-fault.server'
import { openThreads } from '../platform/work/open-threads.server'
import { prepareData } from '../prepare-data'
import type { Command, CommandInput, ExitCode, Terminal } from './command'
import { commands } from './commands'
import { describeCommand, describeCommands } from './describe-commands'
import { readArguments } from './read-arguments'

/**
 * Runs the command line once.
 *
 * @param typed what was typed after `npm run -s admin --`.
 * @param readSettings names the installation to work on.
 * @param thread what threads run, where this is not the build.
 */
export async function runAdmin(
  typed: string[],
  terminal: Terminal,
  readSettings: () => Config = readConfig,
  thread = builtThread,
): Promise<ExitCode> {
  const [verb, ...rest] = typed
  if (verb === '--help' || verb === '-h' || verb === 'help') {
    terminal.say(describeCommands())
    return 0
  }
  const command = commands.find((each) => each.verb === verb)
  if (!command) {
    if (verb) terminal.tell(`There is no verb '${verb}'.`)
    terminal.tell(describeCommands())
    return 2
  }
  const given = readArguments(command, rest)
  if (given.kind === 'help') {
    terminal.say(describeCommand(command))
    return 0
  }
  if (given.kind === 'wrong') {
    terminal.tell(`${command.verb}: ${given.problem}\n\n${describeCommand(command)}`)
    return 2
  }
  const threads = openThreads(thread)
  return runCommand(command, { ...given, terminal, threads }, { readSettings, thread })
}

/** Runs one command, says what keeps it from its work, and closes what it opened. */
async function runCommand(
  command: Command,
  given: Pick<CommandInput, 'options' | 'operands' | 'terminal' | 'threads'>,
  { readSettings, thread }: { readSettings: () => Config; thread: URL },
): Promise<ExitCode> {
  const opened: Services[] = []
  let settings: Config | null = null
  try {
    const config = (settings = readSettings())
    const run = await command.load()
    return await run({
      ...given,
      config,
      now: new Date(),
      async openServices() {
        const quiet: Config = { ...config, logLevel: 'warn' }
        if (command.access !== 'reads') await prepareData(config, () => undefined)
        const services = await (command.access === 'reads'
          ? openServicesToRead(quiet, thread)
          : openServices(quiet, thread))
        opened.push(services)
        return services
      },
    })
  } catch (fault) {
    // Whoever read the output has left, and needs no words for it.
    if (fault instanceof Error && 'code' in fault && fault.code === 'EPIPE') return 1
    given.terminal.tell(explainFault(fault, settings))
    return 1
  } finally {
    await given.threads.close()
    for (const { database, threads } of opened) {
      await Promise.all([database.close(), threads.close()])
    }
  }
}
