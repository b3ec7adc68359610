import type { Services } from '../context'
import { openServices } from '../open-services'
import { readConfig, type Config } from '../platform/config/config.server'
import { explainFault } from '../platform/launch/explain-fault.server'
import { prepareData } from '../prepare-data'
import type { Command, ExitCode, Terminal } from './command'
import { commands } from './commands'
import { describeCommand, describeCommands } from './describe-commands'
import { readArguments } from './read-arguments'

/**
 * Runs the command line once.
 *
 * @param typed what was typed after `npm run -s admin --`.
 */
export async function runAdmin(typed: string[], terminal: Terminal): Promise<ExitCode> {
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
  return runCommand(command, given, terminal)
}

/** Runs one command on the installation that the environment names, and closes what it opened. */
async function runCommand(
  command: Command,
  given: Pick<Parameters<Awaited<ReturnType<Command['load']>>>[0], 'options' | 'operands'>,
  terminal: Terminal,
): Promise<ExitCode> {
  let config: Config | null = null
  let services: Services | null = null
  try {
    const read = (config = readConfig())
    const run = await command.load()
    return await run({
      ...given,
      terminal,
      config: read,
      now: new Date(),
      async openServices() {
        await prepareData(read, () => undefined)
        return (services = await openServices({ ...read, logLevel: 'warn' }))
      },
    })
  } catch (fault) {
    terminal.tell(explainFault(fault, config))
    return 1
  } finally {
    await (services as Services | null)?.database.close()
  }
}
