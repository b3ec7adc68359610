import { releaseGrounds } from '../accounts/domain/iin-ground'
import type { CommandInput } from './command'

type Ground = (typeof releaseGrounds)[number]

/** The ground on which an IIN is taken off an account (--ground); null, and the operator is told, when there is no such ground. */
export function readGround({
  options,
  terminal,
}: Pick<CommandInput, 'options' | 'terminal'>): Ground | null {
  const ground = releaseGrounds.find((each) => each === options.required('ground'))
  if (!ground) terminal.tell(`--ground must be one of ${releaseGrounds.join(', ')}`)
  return ground ?? null
}
