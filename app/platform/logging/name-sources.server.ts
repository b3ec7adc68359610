import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { dirname, relative, resolve } from 'node:path'

/** Where a stack names a place in a program: its path, line and column, both from 1. */
const place = /(?:file:\/\/)?(\/[^\s():]+\.js):(\d+):(\d+)/g

/** The maps that were read, by the program; null where there is none. A process has few programs. */
const maps = new Map<string, SourceMap | null>()

/**
 * A stack with the places in our sources instead of those in the bundles that run, as far as a bundle has a map beside it.
 * Maps are read when there is a fault to tell of, and never before: Node's own `--enable-source-maps` takes every map
 * apart at the start. It never throws: what tells of a fault is no place for another one.
 */
export function nameSources(stack: string): string {
  return stack.replace(place, (written, program: string, line: string, column: string) => {
    const entry = mapOf(program)?.findEntry(Number(line) - 1, Number(column) - 1)
    if (!entry || !('originalSource' in entry)) return written
    const source = resolve(dirname(program), entry.originalSource)
    return `${relative(process.cwd(), source)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
  })
}

function mapOf(program: string): SourceMap | null {
  const known = maps.get(program)
  if (known !== undefined) return known
  try {
    const map = readMap(`${program}.map`)
    maps.set(program, map)
    return map
  } catch {
    // Where the fault is that no file can be opened any more, its stack is told as it is; another one may find the map.
    return null
  }
}

function readMap(file: string): SourceMap | null {
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : null
}
