import type { z } from 'zod'
import type { Problem } from '../../platform/source/problem'
import { readYaml, type Locate } from '../../platform/source/read-yaml'
import { join } from 'node:path'
import type { Folder } from '../read-folder.server'

/** A YAML file that reads well: its value, and how to complain about a place in it. */
export type Sheet<T> = {
  value: T
  refuse: (path: Parameters<Locate>[0], message: string) => void
}

/** Where the files of a folder are read, each marked as used, and all problems are gathered. */
export type Desk = {
  problems: Problem[]
  /** The names of the files that lie directly in a folder within the folder. */
  list: (folder: string) => string[]
  /** The names of the folders that lie directly in a folder within the folder. */
  listFolders: (folder: string) => string[]
  has: (path: string) => boolean
  /** Whether a file is simply not there; one that was refused for its size or kind has had its say. */
  isAbsent: (path: string) => boolean
  bytes: (path: string) => Buffer | undefined
  /** A text file; undefined, with a problem, when it is not UTF-8. */
  text: (path: string) => string | undefined
  /** A YAML file; undefined, with its problems, when it is absent or wrong. */
  sheet: <S extends z.ZodTypeAny>(path: string, schema: S) => Sheet<z.output<S>> | undefined
  /** The path of a file as problems tell it. */
  name: (path: string) => string
  refuse: (path: string, message: string, place?: { line: number; column: number }) => void
  /** Complains about each file that nothing has read. */
  refuseUnused: () => void
}

/** Lays out a folder for reading. `at` is told of each file before it is looked at, for a check that does not end. */
export function openDesk(folder: Folder, at: (path: string) => void = () => undefined): Desk {
  const { files, root } = folder
  const problems = [...folder.problems]
  const used = new Set<string>()
  const under = (path: string) => (path ? `${path}/` : '')

  const desk: Desk = {
    problems,
    name: (path) => join(root, path),
    list: (path) => names(under(path)).filter((name) => !name.includes('/')),
    listFolders: (path) => [
      ...new Set(
        names(under(path))
          .filter((name) => name.includes('/'))
          .map((name) => name.split('/')[0] ?? ''),
      ),
    ],
    has: (path) => files.has(path),
    isAbsent: (path) =>
      !files.has(path) && !folder.problems.some((each) => each.file === desk.name(path)),
    bytes(path) {
      used.add(path)
      at(desk.name(path))
      return files.get(path)
    },
    text(path) {
      const bytes = desk.bytes(path)
      if (!bytes) return undefined
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      } catch {
        desk.refuse(path, 'is not a text in UTF-8')
        return undefined
      }
    },
    sheet(path, schema) {
      if (!desk.has(path)) {
        if (desk.isAbsent(path)) desk.refuse(path, 'is missing')
        return undefined
      }
      const text = desk.text(path)
      if (text === undefined) return undefined
      const outcome = readYaml(
        { file: desk.name(path), text: text.replace(/\r\n?/g, '\n') },
        schema,
      )
      if (!outcome.ok) {
        problems.push(...outcome.problems)
        return undefined
      }
      const { value, locate } = outcome
      return { value, refuse: (at, message) => desk.refuse(path, message, locate(at)) }
    },
    refuse(path, message, place = { line: 1, column: 1 }) {
      problems.push({ file: desk.name(path), line: place.line, column: place.column, message })
    },
    refuseUnused() {
      for (const path of files.keys()) {
        if (!used.has(path) && !/(^|\/)README\.md$/.test(path)) {
          desk.refuse(path, 'is not used by anything here')
        }
      }
    },
  }
  return desk

  function names(start: string): string[] {
    return [...files.keys()]
      .filter((path) => path.startsWith(start))
      .map((path) => path.slice(start.length))
  }
}
