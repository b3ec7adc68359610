import type { Residence } from './residence'

/** In which office or role somebody acted. */
export type Office =
  | { kind: 'you' | 'platform' | 'system' | 'member' | 'trainer' | 'administrator' }
  /** Its place, when it is known. */
  | { kind: 'authority'; place: Residence | null }

/** Who acted, as a reader is told. `name` stands only where the reader may know it. */
export type PresentedActor = Office & { name?: string }

/** Who reads: the person whom the act concerns (and whoever reads with them), or a member of staff. */
export type ActorReader = 'concerned' | 'official'

/**
 * Presents somebody who acted, on every page, e-mail, extract and export by this one rule: the person whom it concerns
 * reads the office and the role, and never the name of a member of staff; staff, whose permission opened what they read,
 * read the name, too. An information system is no person: its name is told to both.
 *
 * @param name as it is kept; null when it is not.
 */
export function presentActor(
  office: Office,
  name: string | null,
  reader: ActorReader,
): PresentedActor {
  const isTold = reader === 'official' || office.kind === 'system'
  return isTold && name !== null ? { ...office, name } : office
}
