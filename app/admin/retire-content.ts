import type { Retirable } from '../learning/domain/retirement'
import { resumeContent } from '../learning/resume-content.server'
import { retireContent } from '../learning/retire-content.server'
import type { RunCommand } from './command'

/** Makes the verb that lets nobody begin a programme, or a module, any more. */
export function retiring(kind: Retirable['kind']): RunCommand {
  return async ({ operands: [slug = ''], terminal, openServices, now }) => {
    const { database } = await openServices()
    const by = { actorId: null, now }
    const outcome = await database.transaction((tx) => retireContent(tx, { kind, slug }, by))
    if (outcome.kind === 'refused') {
      terminal.tell(
        outcome.why === 'already-retired'
          ? `Refused: the ${kind} ${slug} is retired already.`
          : `Refused: no ${kind} ${slug} was ever published.`,
      )
      return 1
    }
    terminal.say(
      outcome.closed.length > 0
        ? `Takes no new learners: ${outcome.closed.join(', ')}.`
        : `No programme teaches ${slug}; one that will takes no new learners.`,
    )
    terminal.tell('Whoever is enrolled goes on. Certificates stand.')
    return 0
  }
}

/** Makes the verb that takes such a retirement back. */
export function resuming(kind: Retirable['kind']): RunCommand {
  return async ({ operands: [slug = ''], terminal, openServices, now }) => {
    const { database } = await openServices()
    const by = { actorId: null, now }
    const outcome = await database.transaction((tx) => resumeContent(tx, { kind, slug }, by))
    if (outcome.kind === 'refused') {
      terminal.tell(`Refused: the ${kind} ${slug} is not retired.`)
      return 1
    }
    terminal.say(`The ${kind} ${slug} is not retired any more.`)
    return 0
  }
}
