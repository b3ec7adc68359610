/** Counts what is held for others, in bytes, in all and for each of them. */
export type Room = {
  enter: (whose: string) => {
    /** Takes so much more, or says that there is no room for it. */
    take: (bytes: number) => boolean
    /** Gives back what was taken. */
    leave: () => void
  }
}

/** Opens a room of so many bytes for all together, of which each may hold so many. */
export function openRoom(most: { all: number; each: number }): Room {
  const held = new Map<string, number>()
  let sum = 0
  return {
    enter(whose) {
      let taken = 0
      function count(bytes: number) {
        taken += bytes
        sum += bytes
        const now = (held.get(whose) ?? 0) + bytes
        if (now === 0) held.delete(whose)
        else held.set(whose, now)
      }
      return {
        take(bytes) {
          if (sum + bytes > most.all || (held.get(whose) ?? 0) + bytes > most.each) return false
          count(bytes)
          return true
        },
        leave: () => count(-taken),
      }
    },
  }
}
