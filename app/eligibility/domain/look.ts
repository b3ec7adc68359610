import {
  presentActor,
  type ActorReader,
  type PresentedActor,
} from '../../accounts/domain/present-actor'

/** How long a purpose that was given opens a record, in minutes: whoever needs it longer says again what for. */
export const lookMinutes = 30

/** The instant from which a look no longer opens the record. It is counted from when its purpose was given. */
export function lookEnd({ at, purposeAt }: { at: Date; purposeAt?: Date | null }): Date {
  return new Date((purposeAt ?? at).getTime() + lookMinutes * 60_000)
}

/** The earliest instant at which a purpose was given that still opens a record. */
export function purposesSince(now: Date): Date {
  return new Date(now.getTime() - lookMinutes * 60_000)
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
