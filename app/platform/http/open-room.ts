import { branchesOf, branchOf, findHeaviest, shareOf, type Client, type Held } from '../work/shares'

/** Something that takes up room. */
type Place = {
  /** Takes so many bytes more, or says that there is no room for them. */
  take: (bytes: number) => boolean
  /** Gives back what was taken. */
  leave: () => void
}

/** Counts what is held for others, in bytes. */
export type Room = {
  /**
   * A place for a client. When there is no room for more, of all or of this client, whoever holds most loses the place that is
   * heaviest, and of equal ones that which is held longest: what has arrived whole is soon gone again.
   *
   * @param lose called when the place is taken away; it holds nothing any more then.
   */
  enter: (client: Client, lose?: () => void) => Place
}

type Entered = Held & { lose: () => void }

/** Opens a room of so many bytes for all together, of which each client may hold so many. */
export function openRoom(most: { all: number; each: number }): Room {
  const entered = new Set<Entered>()

  function leave(entry: Entered) {
    entered.delete(entry)
    entry.weight = 0
  }

  /** Takes places away until these hold no more than they may, or says that it would have to be that of who asks. */
  function shrink(entry: Entered, within: (each: Entered) => boolean, bytes: number): boolean {
    const held = [...entered].filter((each) => each.weight > 0 && within(each)).reverse()
    let sum = held.reduce((all, { weight }) => all + weight, 0)
    while (sum > bytes) {
      const heaviest = findHeaviest(held)
      if (!heaviest || heaviest === entry) return false
      held.splice(held.indexOf(heaviest), 1)
      sum -= heaviest.weight
      leave(heaviest)
      heaviest.lose()
    }
    return true
  }

  return {
    enter(client, lose = () => undefined) {
      const entry: Entered = { branches: branchesOf(client), weight: 0, lose }
      const share = branchOf(shareOf(client))
      entered.add(entry)
      return {
        take(bytes) {
          if (!entered.has(entry)) return false
          entry.weight += bytes
          const isOwn = ({ branches }: Entered) => branches.includes(share)
          if (shrink(entry, isOwn, most.each) && shrink(entry, () => true, most.all)) return true
          entry.weight -= bytes
          return false
        },
        leave: () => leave(entry),
      }
    },
  }
}
