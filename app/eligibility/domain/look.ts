import {
  presentActor,
  type ActorReader,
  type PresentedActor,
} from '../../accounts/domain/present-actor'

/** How long one look may be read again without a new purpose, in minutes. */
export const lookMinutes = 30

/** The instant from which a look that began at `at` no longer opens the record. */
export function lookEnd(at: Date): Date {
  return new Date(at.getTime() + lookMinutes * 60_000)
}

/** How an officer came to a record. */
export type FoundBy = 'iin' | 'certificate' | 'name' | 'queue' | 'household' | 'batch' | 'api'

/** Who looked, as a reader is told: the person reads the office, an officer the name, too. */
export function presentLooker(
  { officerName, region, foundBy }: { officerName: string; region: string; foundBy: FoundBy },
  reader: ActorReader,
): PresentedActor {
  const office =
    foundBy === 'api'
      ? { kind: 'system' as const }
      : { kind: 'authority' as const, place: { region, district: null } }
  return presentActor(office, officerName, reader)
}
