import { renameSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'

/** The clock of a program that was started with these settings. */
export type MovedClock = {
  /** Environment variables for the program, and for every other one that shares its world. */
  settings: Record<string, string>
  /** What it says now. */
  now: () => Date
  /** Moves it on by so many minutes. */
  advance: (minutes: number) => void
}

/** Makes a clock that a test moves from outside. @param file holds by how much it is moved; it is made. */
export function moveClock(file: string): MovedClock {
  let offset = 0
  const preload = pathToFileURL(resolve(import.meta.dirname, 'moved-clock.mjs')).href
  function write() {
    // In one step: the program reads it at any time.
    writeFileSync(`${file}.new`, String(offset))
    renameSync(`${file}.new`, file)
  }
  write()
  return {
    settings: { NODE_OPTIONS: `--import=${preload}`, MOVED_CLOCK: file },
    now: () => new Date(Date.now() + offset),
    advance(minutes) {
      offset += minutes * 60_000
      write()
    },
  }
}
