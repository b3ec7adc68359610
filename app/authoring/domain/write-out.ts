import type { Emergency } from '../../learning/domain/emergency'

type Path = (string | number)[]

/**
 * Puts what to do first in an emergency wherever a file says `emergency: <id>` and nothing besides.
 *
 * @param value plain values as a YAML file gives them; what is not replaced stays as it is.
 * @param refuse is told the path of each id that names no emergency.
 */
export function writeOut(
  value: unknown,
  path: Path,
  emergencies: Emergency[],
  refuse: (path: Path, message: string) => void,
): unknown {
  const inside = (part: unknown, step: string | number) =>
    writeOut(part, [...path, step], emergencies, refuse)
  if (Array.isArray(value)) return value.map(inside)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === 'emergency' && typeof only[1] === 'string') {
    const named = emergencies.find(({ id }) => id === only[1])
    if (!named) refuse([...path, 'emergency'], `there is no emergency "${only[1]}"`)
    return named?.first
  }
  return Object.fromEntries(entries.map(([key, part]) => [key, inside(part, key)]))
}
